// Runs the tests in test/: bundled first, since some packages can only be read by a bundler. With --if-changed,
// only when something changed since they last passed.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { contentOf, isDone, markDone } from './done.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'node_modules/.test');
const passed = join(here, '../../../target/frontend/tested');
const tests = readdirSync(join(here, 'test')).filter((name) => name.endsWith('.test.mjs'));

const tested = contentOf(here, ['src', 'test', 'test.mjs', 'package-lock.json', '../../../forms']);
if (process.argv.includes('--if-changed') && isDone(passed, tested)) {
  process.exit(0);
}
await build({
  absWorkingDir: here,
  entryPoints: tests.map((name) => join('test', name)),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  external: ['jsdom'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
try {
  const files = tests.map((name) => join(out, name));
  execFileSync(process.execPath, ['--test', '--test-reporter=spec', ...files], { cwd: here, stdio: 'inherit' });
  markDone(passed, tested);
} catch {
  process.exitCode = 1;
}
