import { isEnglish, withValues } from './words.js';

/** What form-js says to the reader, in Danish. */
const danish = {
  'Field is required.': 'Feltet skal udfyldes.',
  'Field must match pattern {value}.': 'Det, du har skrevet, har ikke den rigtige form.',
  'Field must have minimum value of {value}.': 'Tallet skal være mindst {value}.',
  'Field must have maximum value of {value}.': 'Tallet må højst være {value}.',
  'Field must have minimum length of {value}.': 'Skriv mindst {value} tegn.',
  'Field must have maximum length of {value}.': 'Skriv højst {value} tegn.',
  'Field must be a valid international phone number. (e.g. +4930664040900)':
    'Skriv et telefonnummer med landekode, for eksempel +4512345678.',
  'Field must be a valid email.': 'Skriv en e-mailadresse som navn@eksempel.dk.',
  'Value is not a number.': 'Skriv et tal.',
  'Value is expected to be an integer.': 'Skriv et helt tal.',
  'Value is expected to have at most 1 decimal digit.': 'Skriv højst én decimal.',
  'Value is expected to have at most {value} decimal digits.': 'Skriv højst {value} decimaler.',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    'Vælg et tal, der kan bruges. De nærmeste er {previousValue} og {nextValue}.',
  'Date and time must both be entered.': 'Skriv både dato og klokkeslæt.',
  'Add new': 'Tilføj',
  'Remove list item {value}': 'Fjern række {value}',
  'Expand all ({value})': 'Vis alle ({value})',
  Collapse: 'Vis færre',
  Increment: 'Læg til',
  Decrement: 'Træk fra',
  Search: 'Søg',
  'Skip to search': 'Spring til søgning',
  'Remove tag': 'Fjern',
  'No results': 'Intet fundet',
  'All values selected': 'Alt er valgt',
  'Nothing to show.': 'Intet at vise.',
  'No content to show.': 'Intet at vise.',
  "External content couldn't be loaded.": 'Indholdet kunne ikke hentes.',
  '{page} of {total}': '{page} af {total}',
  'Previous page': 'Forrige side',
  'Next page': 'Næste side',
  'Click to sort by {value} ascending': 'Sortér efter {value}, stigende',
  'Click to sort by {value} descending': 'Sortér efter {value}, faldende',
  'Click to remove sorting': 'Fjern sortering',
};

/** In the page's language: form-js itself speaks English. */
export function translate(template, replacements = {}) {
  return withValues(isEnglish ? template : (danish[template] ?? template), replacements);
}
