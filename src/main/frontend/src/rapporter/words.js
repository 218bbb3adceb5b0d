import { english, ofServer } from './english.js';

/** Whether the page is in English; what stands in the scripts is Danish. */
export const isEnglish = document.documentElement.lang === 'en';

/** How dates are written in the page's language. */
export const dates = isEnglish ? 'en-GB' : 'da-DK';

/**
 * What is said in Danish, in the language of the page. A test sees that all of it has its English.
 *
 * @param {string} danish with {names} for what is put in
 */
export function t(danish, values = {}) {
  return withValues(isEnglish ? (english[danish] ?? danish) : danish, values);
}

/** Whether what the server said can be said in the page's language. */
export function isKnown(danish) {
  return !isEnglish || danish in ofServer;
}

/** What the server said, in the page's language where it can be. */
export function told(danish) {
  return isEnglish ? (ofServer[danish] ?? danish) : danish;
}

export function withValues(words, values) {
  return words.replace(/{([^}]+)}/g, (whole, name) => values[name] ?? whole);
}
