import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { english, ofServer } from '../src/rapporter/english.js';

const folder = join(process.cwd(), 'src/rapporter');
const said = new Set(
  readdirSync(folder)
    .filter((name) => name !== 'words.js' && /\.jsx?$/.test(name))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\bt\(\s*'([^']*)'/g)])
    .map(([, danish]) => danish),
);

test('whatever the reporting pages say in Danish they can say in English', () => {
  assert.ok(said.size > 30, `${said.size} found`);
  assert.deepEqual([...said].sort(), Object.keys(english).sort());
});

test('what is put into words in one language is put into them in the other', () => {
  const names = (words) => [...words.matchAll(/{(\w+)}/g)].map(([, name]) => name).sort();
  Object.entries(english)
    .filter(([danish]) => !danish.includes('{slags}'))
    .forEach(([danish, words]) => assert.deepEqual(names(words), names(danish), danish));
});

test('what the server says is known by the words it says it in', () => {
  const intake = join(process.cwd(), '../java/dk/uthflow/intake');
  const sources = readdirSync(intake).map((name) => readFileSync(join(intake, name), 'utf8'));
  const unsaid = Object.keys(ofServer).filter((danish) => !sources.some((source) => source.includes(`"${danish}"`)));
  assert.deepEqual(unsaid, []);
});
