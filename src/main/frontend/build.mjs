// Builds the pages' scripts and styles into the class path. Does nothing that is already done: packages are
// installed when the lock file changed, bundles are made when a source did.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { contentOf, isDone, markDone } from './done.mjs';
import { writeNames } from './names.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../../../target/classes/static/assets');
const installed = join(here, 'node_modules/.installed');
const built = join(here, '../../../target/frontend/built');
const lint = join(here, '../../../bpmn/bpmnlint-plugin-uthflow');
const names = join(here, '../../../target/classes/anonymise/names-elsewhere.txt');
const modeler = join(here, '../../../target/modeler-plugin/uthflow');
const OLDEST_NODE = 20;
const WORTH_COMPRESSING = 1400;

function fail(message) {
  console.error(`\nFrontenden kan ikke bygges: ${message}\n`);
  process.exit(1);
}

function install() {
  console.log('Frontend: henter pakker (npm ci)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
  } catch (error) {
    const missing = error.code === 'ENOENT';
    fail(missing ? 'npm findes ikke på maskinen. Installér Node 20 med npm.' : 'npm ci mislykkedes, se ovenfor.');
  }
}

/** The design system's own typeface rules fetch every cut in five formats; base.css names the two we use. */
const withoutFontFaces = {
  name: 'without-font-faces',
  setup(build) {
    build.onLoad({ filter: /dkfds\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/@font-face\s*{[^}]*}/g, ''),
      loader: 'css',
      resolveDir: dirname(path),
    }));
  },
};

async function bundle() {
  const { build } = await import('esbuild');
  rmSync(out, { recursive: true, force: true });
  await build({
    absWorkingDir: here,
    entryPoints: {
      base: 'src/base.css',
      anonymisering: 'src/anonymisering/index.js',
      rapporter: 'src/rapporter/index.js',
      kvittering: 'src/kvittering/index.js',
      sager: 'src/sager/index.js',
      soeg: 'src/soeg/index.js',
      modeller: 'src/modeller/index.js',
    },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
    assetNames: 'files/[name]-[hash]',
    legalComments: 'linked',
    plugins: [withoutFontFaces],
    logLevel: 'warning',
  });
}

/** The plugin for Camunda Modeler: a folder to copy into its folder of plugins. */
async function modelerPlugin() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(lint, 'modeler.mjs')],
    outfile: join(modeler, 'client.js'),
    bundle: true,
    format: 'iife',
    target: 'chrome110',
    logLevel: 'warning',
  });
  writeFileSync(join(modeler, 'index.js'), "module.exports = { name: 'uthflow', script: './client.js' };\n");
}

/** A server hands these out as they are, so they are compressed once, and well. */
function compress() {
  for (const name of readdirSync(out, { recursive: true }).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const content = readFileSync(join(out, name));
    if (content.length >= WORTH_COMPRESSING) {
      writeFileSync(join(out, `${name}.gz`), gzipSync(content, { level: 9 }));
      writeFileSync(join(out, `${name}.br`), brotliCompressSync(content));
    }
  }
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(`Node ${process.versions.node} er for gammel. Installér Node ${OLDEST_NODE} eller nyere.`);
}
const packages = contentOf(here, ['package.json', 'package-lock.json', '.npmrc']);
if (!isDone(installed, packages)) {
  install();
  markDone(installed, packages);
}
const sources = contentOf(here, ['src', 'build.mjs', 'names.mjs', 'package-lock.json', '../../../bpmn/bpmnlint-plugin-uthflow']);
if (!isDone(built, sources) || !existsSync(join(out, 'base.css')) || !existsSync(names)) {
  await Promise.all([bundle(), modelerPlugin()]).catch(() => fail('se fejlene ovenfor.'));
  compress();
  writeNames(names);
  markDone(built, sources);
  console.log('Frontend: bygget');
}
