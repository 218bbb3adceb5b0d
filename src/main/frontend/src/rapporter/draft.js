// What is written and not sent yet: in this browser under a key that cannot be taken out of it, and, if wished, on the
// server under a code that the server does not get to know.
const LIFE = 24 * 60 * 60 * 1000;
const STORE = 'kladder';
const KEY = 'noegle';
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;
const PATIENCE = 20_000;

/** Whether this browser can keep drafts: not without a secure connection, and not in every private window. */
export const canKeep = Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('uthflow', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore(mode, action) {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = action(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

async function key() {
  const kept = await inStore('readonly', (store) => store.get(KEY));
  if (kept) {
    return kept;
  }
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await inStore('readwrite', (store) => store.put(made, KEY));
  return made;
}

async function encrypted(under, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const content = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, under, plain);
  const bytes = new Uint8Array(iv.length + content.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(content), iv.length);
  return bytes;
}

async function decrypted(under, bytes) {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes.slice(0, 12) }, under, bytes.slice(12));
  return JSON.parse(new TextDecoder().decode(plain));
}

/** Keeps the draft of this kind of report. */
export async function keep(kind, draft) {
  const content = await encrypted(await key(), draft);
  await inStore('readwrite', (store) => store.put({ content, saved: Date.now() }, kind));
}

/** The draft that is kept and when it was, or null. */
export async function kept(kind) {
  const found = await inStore('readonly', (store) => store.get(kind));
  if (!found) {
    return null;
  }
  if (Date.now() - found.saved > LIFE) {
    await forget(kind);
    return null;
  }
  return { draft: await decrypted(await key(), found.content), saved: new Date(found.saved) };
}

export async function forget(kind) {
  await inStore('readwrite', (store) => store.delete(kind));
}

/** Forgets the drafts whose name begins so, of any age or, where asked, only those that are too old to be kept. */
export async function forgetAll(beginning, { onlyOld = false } = {}) {
  const these = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
  await inStore('readwrite', (store) => {
    const all = store.openCursor(these);
    all.onsuccess = () => {
      const at = all.result;
      if (at) {
        if (!onlyOld || Date.now() - at.value.saved > LIFE) {
          at.delete();
        }
        at.continue();
      }
    };
    return all;
  });
}

/** A new code: 80 bits in letters and digits that are not mistaken for one another. */
export function newCode() {
  const letters = [...crypto.getRandomValues(new Uint8Array(LENGTH))].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** The code as it was given, however it was typed; null where it can be none. */
export function readCode(typed) {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter)) ? letters : null;
}

/** The server knows a draft by one half of what the code makes; the other half, which opens it, stays here. */
async function halves(code) {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const made = (info) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(32),
    info: new TextEncoder().encode(info),
  });
  const name = new Uint8Array(await crypto.subtle.deriveBits(made('uthflow kladde navn'), material, 256));
  const under = await crypto.subtle.deriveKey(
    made('uthflow kladde noegle'),
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { address: `/api/rapporter/kladder/${[...name].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`, under };
}

async function call(address, options) {
  return fetch(address, { ...options, signal: AbortSignal.timeout(PATIENCE) });
}

/** @throws when the server does not take it */
export async function keepUnder(code, draft) {
  const { address, under } = await halves(readCode(code));
  const body = await encrypted(under, draft);
  const answer = await call(address, { method: 'PUT', headers: { 'Content-Type': 'application/octet-stream' }, body });
  if (!answer.ok) {
    throw new Error(`Kladden er ikke gemt: ${answer.status}`);
  }
}

/** The draft under the code, or null where there is none. @throws when the server does not answer */
export async function keptUnder(code) {
  const { address, under } = await halves(readCode(code));
  const answer = await call(address, { headers: { Accept: 'application/octet-stream' } });
  if (answer.status === 404) {
    return null;
  }
  if (!answer.ok) {
    throw new Error(`Kladden er ikke hentet: ${answer.status}`);
  }
  return decrypted(under, new Uint8Array(await answer.arrayBuffer()));
}

export async function forgetUnder(code) {
  const { address } = await halves(readCode(code));
  await call(address, { method: 'DELETE' });
}
