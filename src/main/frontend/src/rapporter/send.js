import { isKnown, t, told } from './words.js';

const PATIENCE = 30_000;

const NOT_SENT = t('Rapporten er ikke sendt. Det, du har skrevet, står her stadig.');

/** The reporter's own id of this report: sent again, it makes no second case. */
export function newClientId() {
  if (globalThis.crypto?.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends a report.
 *
 * @param {string} address of the kind of report
 * @return {Promise<{receipt?: object, status?: number, heading?: string, detail?: string, felter?: Array}>} the
 * receipt, or what to tell the reader
 */
export async function send(address, report) {
  let answer;
  try {
    answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' },
      body: JSON.stringify(report),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 201) {
      return { receipt: await answer.json() };
    }
  } catch {
    return { heading: NOT_SENT, detail: t('Der er ingen forbindelse til systemet. Prøv igen om lidt.') };
  }
  const problem = await answer.json().catch(() => ({}));
  return {
    status: answer.status,
    heading: answer.status === 409 ? t('Rapporten er allerede modtaget') : NOT_SENT,
    detail: why(problem),
    felter: problem.felter || [],
  };
}

/** The server explains itself in Danish, and not all of that can be said in English. */
function why({ detail, felter = [] }) {
  if (felter.some(({ besked }) => !isKnown(besked))) {
    return t('Ret det, der er nævnt her og ved felterne. Forklaringerne er på dansk.');
  }
  return detail ? told(detail) : t('Systemet kan ikke modtage rapporter lige nu. Prøv igen om lidt.');
}

/** The report without what was left empty. */
export function withoutEmpty(value) {
  if (Array.isArray(value)) {
    return value.map(withoutEmpty);
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [key, withoutEmpty(item)])
        .filter(([, item]) => item !== null && item !== undefined && item !== '' && !(Array.isArray(item) && !item.length)),
    );
  }
  return value;
}
