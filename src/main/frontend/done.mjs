// Remembers what has been done, by the content it was done with.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The content of files and folders, as one hash. */
export function contentOf(root, names) {
  const hash = createHash('sha256');
  names.flatMap((name) => filesIn(join(root, name))).forEach((file) => hash.update(file).update(readFileSync(file)));
  return hash.digest('hex');
}

export function isDone(stamp, content) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === content;
}

export function markDone(stamp, content) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, content);
}

function filesIn(path) {
  if (statSync(path).isFile()) {
    return [path];
  }
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
