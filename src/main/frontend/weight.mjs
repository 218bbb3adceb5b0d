// Prints what a first visit to /rapporter fetches: scripts and styles compressed, the rest as it is sent. Run after
// the build.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const assets = join(root, 'target/classes/static/assets');
const LIMIT = 400 * 1000;

const page = readFileSync(join(root, 'src/main/resources/templates/intake/rapporter.html'), 'utf8');
const named = [...page.matchAll(/@{\/assets\/([^}]+)}/g)].map(([, name]) => join(assets, name));
const fonts = readdirSync(join(assets, 'files'))
  .filter((name) => name.endsWith('.woff2'))
  .map((name) => join(assets, 'files', name));
const files = [
  join(root, 'src/main/resources/templates/intake/rapporter.html'),
  join(root, 'forms/rapport.form'),
  join(root, 'src/main/resources/static/favicon.svg'),
  ...named,
  ...fonts,
];

let gzip = 0;
let brotli = 0;
for (const file of files) {
  const content = readFileSync(file);
  const isAsset = /\.(js|css)$/.test(file);
  const gz = isAsset ? gzipSync(content, { level: 9 }).length : content.length;
  const br = isAsset ? brotliCompressSync(content).length : content.length;
  gzip += gz;
  brotli += br;
  console.log(`${String(gz).padStart(8)} ${String(br).padStart(8)}  ${file.slice(root.length + 1)}`);
}
console.log(`${String(gzip).padStart(8)} ${String(brotli).padStart(8)}  bytes in ${files.length} requests (gzip, brotli); at most ${LIMIT}`);
process.exitCode = gzip > LIMIT ? 1 : 0;
