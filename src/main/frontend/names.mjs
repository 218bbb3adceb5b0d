// Writes the first names that are common elsewhere for the search for personal data: one a line, in small letters.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'tr'];

/** Returns how many there are. */
export function writeNames(file) {
  const require = createRequire(import.meta.url);
  const names = new Set();
  for (const language of LANGUAGES) {
    for (const name of require(`gender-detection-from-name/names/${language}.js`).keys()) {
      if (/^\p{L}{3,}$/u.test(name)) {
        names.add(name.toLowerCase());
      }
    }
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${[...names].sort().join('\n')}\n`);
  return names.size;
}
