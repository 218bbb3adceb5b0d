import { canKeep, forget, forgetAll, keep, kept } from '../rapporter/draft.js';

const ALL = 'besked ';

/**
 * Keeps what is typed into a form's text encrypted in this browser until it is sent, so that it is found again when the
 * session ended meanwhile. The form names whose it is and of which case, and tells when it was sent; while it is marked
 * as ready, what the field holds is kept.
 */
export async function unsent(form) {
  const name = form.dataset.kladde;
  const field = form.querySelector('textarea');
  const told = form.querySelector('[data-hentet]');
  let changed = false;
  let storing = null;
  let loggingOut = false;

  if (!canKeep) {
    return;
  }

  const ready = (is) => (is ? (form.dataset.klar = '') : delete form.dataset.klar);
  const storeAll = async () => {
    while (changed && !loggingOut) {
      changed = false;
      // a browser that keeps nothing is no hindrance to writing
      await (field.value.trim() ? keep(name, field.value) : forget(name)).catch(() => {});
    }
    storing = null;
    ready(true);
  };

  field.addEventListener('input', () => {
    told.textContent = '';
    ready(false);
    changed = true;
    storing ??= storeAll();
  });
  form.addEventListener('submit', async (event) => {
    if (storing && !event.defaultPrevented) {
      event.preventDefault();
      await storing;
      form.submit();
    }
  });
  // the answer has the browser clear its storage too, but not every browser does
  document.querySelector('form[action$="/logout"]')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    loggingOut = true;
    await storing;
    await forgetAll(ALL).catch(() => {});
    event.target.submit();
  });

  await forgetAll(ALL, { onlyOld: true }).catch(() => {});
  if ('sendt' in form.dataset) {
    await forget(name).catch(() => {});
  }
  const found = await kept(name).catch(() => null);
  if (found && !field.value) {
    field.value = found.draft;
    const language = document.documentElement.lang === 'en' ? 'en-GB' : 'da-DK';
    told.textContent = `${told.dataset.ord} ${found.saved.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })}.`;
  }
  ready(true);
}
