import { named } from '../sent-file.js';

const PATIENCE = 30_000;

async function call(url, options) {
  let answer;
  try {
    answer = await fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new Error('afbrudt');
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return { status: answer.status, page, review: page.getElementById('gennemgang') };
}

function token(page) {
  return page.querySelector('input[name="_csrf"]')?.value;
}

/**
 * Sends a form and answers the page that comes back; an error names the page's own word for why it could not. After a
 * new log-in the page's token is an old one, so it is tried once more with that of the page as it is now.
 */
export async function save(form, submitter) {
  const body = new URLSearchParams(new FormData(form, submitter));
  return saved(
    () => call(form.action, { method: 'POST', body }),
    (fresh) => body.set('_csrf', fresh),
  );
}

/** Sends the file that the form has chosen: its body is the file itself. */
export async function upload(form) {
  const [file] = form.querySelector('input[type="file"]').files;
  const headers = { 'Content-Type': 'application/octet-stream', 'X-CSRF-TOKEN': token(form), ...named(file.name) };
  return saved(
    () => call(form.action, { method: 'POST', body: file, headers }),
    (fresh) => (headers['X-CSRF-TOKEN'] = fresh),
  );
}

async function saved(send, useToken) {
  const first = await send();
  if (first.review) {
    return first.page;
  }
  const now = await call(document.getElementById('gennemgang').dataset.sag, {});
  if (!now.review) {
    throw new Error(now.status === 404 ? 'venterIkke' : 'loggetUd');
  }
  if (first.status !== 403 || !token(now.page)) {
    throw new Error('nuIkke');
  }
  useToken(token(now.page));
  const second = await send();
  if (!second.review) {
    throw new Error('ikkeDin');
  }
  return second.page;
}
