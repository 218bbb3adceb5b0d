import { named } from '../sent-file.js';
import { t } from './words.js';

const PATH = '/api/rapporter/bilag';
const PATIENCE = 120_000;

export const MOST = 5;
export const LARGEST = 10_000_000;

/** The files that go with the report: each is sent as it is chosen, so that it is refused at once if it must be. */
class Files {
  list = [];
  problems = [];
  #running = new Set();
  #listeners = new Set();

  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ids() {
    return this.list.filter(({ id }) => id).map(({ id }) => id);
  }

  /** Until no file is on its way. */
  async settled() {
    await Promise.all(this.#running);
  }

  add(chosen) {
    this.problems = [];
    for (const file of chosen) {
      if (this.list.length >= MOST) {
        this.problems.push(t('{fil} er ikke vedhæftet: der kan højst være {antal} filer.', { fil: file.name, antal: MOST }));
      } else if (file.size > LARGEST) {
        this.problems.push(t('{fil} er ikke vedhæftet: den fylder mere end 10 MB.', { fil: file.name }));
      } else {
        const entry = { name: file.name, size: file.size, sending: true };
        this.list = [...this.list, entry];
        const sending = this.#send(entry, file);
        this.#running.add(sending);
        sending.finally(() => this.#running.delete(sending));
      }
    }
    this.#changed();
  }

  remove(entry) {
    this.list = this.list.filter((other) => other !== entry);
    if (entry.id) {
      fetch(`${PATH}/${entry.id}`, { method: 'DELETE' }).catch(() => {});
    }
    this.#changed();
  }

  /** As they were when a draft was kept. */
  restore(list = []) {
    this.list = list.filter(({ id }) => id);
    this.#changed();
  }

  async #send(entry, file) {
    try {
      const answer = await fetch(PATH, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/octet-stream',
          Accept: 'application/json, application/problem+json',
          ...named(file.name),
        },
        body: file,
        signal: AbortSignal.timeout(PATIENCE),
      });
      const content = await answer.json().catch(() => ({}));
      if (answer.status !== 201) {
        throw new Error(content.detail || t('Systemet kan ikke tage imod filer lige nu.'));
      }
      const sent = { id: content.id, name: content.navn, size: content.stoerrelse };
      if (this.list.includes(entry)) {
        this.list = this.list.map((other) => (other === entry ? sent : other));
      } else {
        this.remove(sent);
      }
    } catch (error) {
      this.list = this.list.filter((other) => other !== entry);
      const lost = error instanceof TypeError || error.name === 'TimeoutError';
      const hvorfor = lost ? t('der er ingen forbindelse.') : error.message;
      this.problems = [...this.problems, t('{fil} er ikke vedhæftet: {hvorfor}', { fil: file.name, hvorfor })];
    }
    this.#changed();
  }

  #changed() {
    this.#listeners.forEach((listener) => listener());
  }
}

export const files = new Files();
