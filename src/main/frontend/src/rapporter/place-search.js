/** Looks units up in the organisation register; a newer question ends an older one. */
export class PlaceSearch {
  #running = null;

  /**
   * @param {string} query words of the unit's name, or its id
   * @return {Promise<Array|null>} the units, best first; null when a newer question was asked
   * @throws when there is no answer
   */
  async find(query) {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    try {
      const answer = await fetch(`/api/sor?q=${encodeURIComponent(query)}`, {
        signal: running.signal,
        headers: { Accept: 'application/json' },
      });
      if (!answer.ok) {
        throw new Error(`Opslag svarer ${answer.status}`);
      }
      return await answer.json();
    } catch (error) {
      if (running.signal.aborted) {
        return null;
      }
      throw error;
    }
  }
}
