import { canKeep, forget, forgetUnder, keep, keepUnder, kept, keptUnder, newCode, readCode } from './draft.js';
import { dates, t } from './words.js';

const PAUSE = 800;

/**
 * Keeps what is written until it is sent, and offers it again.
 *
 * @param {HTMLElement} page
 * @param {string} kind of report
 * @param {{current: Function, isWritten: Function, use: Function, clear: Function}} report
 */
export async function keepDrafts(page, kind, report) {
  const part = (name) => page.querySelector(`[data-${name}]`);
  const offer = part('draft');
  const status = part('later-status');
  const here = `uthflow.kladde.${kind}`;
  let timer;
  let stored = false;
  let code = null;
  let done = false;

  if (!canKeep) {
    return { changed: () => {}, sent: () => {}, isKept: () => false };
  }
  part('later').hidden = false;

  const store = () => {
    clearTimeout(timer);
    timer = undefined;
    sessionStorage.setItem(here, 'ja');
    return keep(kind, report.current()).then(() => (stored = true), () => {
      stored = false;
      part('kept').textContent = t('Denne browser kan ikke gemme en kladde. Luk ikke siden, før du har sendt.');
    });
  };
  const changed = () => {
    if (!done && report.isWritten()) {
      clearTimeout(timer);
      timer = setTimeout(store, PAUSE);
    }
  };
  const wipe = async () => {
    clearTimeout(timer);
    timer = undefined;
    sessionStorage.removeItem(here);
    await forget(kind).catch(() => {});
    if (code) {
      await forgetUnder(code).catch(() => {});
      code = null;
    }
  };
  const tell = (heading, text, offered) => {
    part('draft-heading').textContent = heading;
    part('draft-text').textContent = text;
    part('draft-use').hidden = !offered;
    offer.hidden = false;
  };
  const use = async (draft, heading, text) => {
    await report.use(draft);
    tell(heading, text, false);
    part('draft-heading').focus();
  };

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) {
      store();
    }
  });
  part('draft-forget').addEventListener('click', async () => {
    await wipe();
    await report.clear();
    offer.hidden = true;
  });
  part('wipe').addEventListener('click', async () => {
    await wipe();
    await report.clear();
    offer.hidden = true;
    status.textContent = '';
    page.querySelector('h1').scrollIntoView();
    page.querySelector('[data-form] input')?.focus();
  });
  part('code-make').addEventListener('click', async () => {
    const { data, clientId } = report.current();
    const next = code || newCode();
    status.textContent = t('Gemmer …');
    try {
      await keepUnder(next, { data, clientId });
      code = next;
      status.textContent = t(
        'Din kode er {kode}. Skriv den op: den vises kun her. Kladden slettes, når rapporten er sendt.',
        { kode: next },
      );
    } catch {
      status.textContent = t('Kladden kunne ikke gemmes hos os lige nu. Prøv igen om lidt.');
    }
  });
  part('code-fetch').addEventListener('click', async () => {
    const typed = page.querySelector('#kladdekode').value;
    if (!readCode(typed)) {
      status.textContent = t('Koden er på 16 bogstaver og cifre. Se den efter.');
      return;
    }
    try {
      const draft = await keptUnder(typed);
      if (!draft) {
        status.textContent = t('Der er ingen kladde med den kode. Den er måske sendt, eller de syv dage er gået.');
        return;
      }
      code = typed;
      status.textContent = '';
      await use(draft, t('Kladden er hentet'), t('Gå videre, hvor du slap.'));
    } catch {
      status.textContent = t('Kladden kunne ikke hentes. Prøv igen om lidt.');
    }
  });

  const found = await kept(kind).catch(() => null);
  if (found) {
    const when = found.saved.toLocaleString(dates, { dateStyle: 'long', timeStyle: 'short' });
    if (sessionStorage.getItem(here)) {
      await use(found.draft, t('Det, du skrev, er hentet frem igen'), t('Sidst gemt {hvornaar}.', { hvornaar: when }));
    } else {
      part('draft-use').addEventListener('click', () => use(found.draft, t('Det, du skrev, er hentet frem igen'), t('Sidst gemt {hvornaar}.', { hvornaar: when })));
      tell(
        t('Du har en kladde, som ikke er sendt'),
        t('Sidst gemt {hvornaar}. Er den ikke din, så slet den.', { hvornaar: when }),
        true,
      );
    }
  }

  return {
    changed,
    isKept: () => stored && !timer,
    sent: () => {
      done = true;
      return wipe();
    },
  };
}
