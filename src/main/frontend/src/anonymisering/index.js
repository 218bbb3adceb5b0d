import './anonymisering.css';
import { once } from '../sager/once.js';
import { save, upload } from './save.js';

const review = document.getElementById('gennemgang');
const notSaved = document.querySelector('[data-ikke-gemt]');

/** The next thing to answer at or after a place in the page, else what comes when all is answered. */
function nextAfter(id) {
  const all = [...review.querySelectorAll('.uth-finding')];
  const from = Math.max(0, all.findIndex((item) => item.id === id));
  const open = [...all.slice(from), ...all.slice(0, from)].find((item) => item.dataset.ubesvaret);
  return open?.querySelector('button, summary') ?? document.getElementById('laest');
}

/** What is written but not saved, by the id of its field. */
function written(except) {
  const fields = [...review.querySelectorAll('input[type="text"], textarea')];
  return fields
    .filter((field) => field.form !== except && field.value !== field.defaultValue)
    .map(({ id, value }) => ({ id, value }));
}

function keepWriting(unsaved) {
  unsaved.forEach(({ id, value }) => {
    const field = document.getElementById(id);
    if (field) {
      field.value = value;
      field.closest('details')?.setAttribute('open', '');
    }
  });
}

function show(page, form) {
  const fresh = page.getElementById('gennemgang');
  const problem = fresh.querySelector('[data-fejl]');
  if (problem) {
    review.querySelectorAll('[data-fejl]').forEach((old) => old.remove());
    form.prepend(document.adoptNode(problem));
    return;
  }
  const place = form.closest('.uth-finding')?.id;
  const inList = place || form.action.endsWith('/alle') || form.action.endsWith('/tag');
  const back = form.querySelector('textarea, input[type="text"]')?.id;
  const unsaved = written(form);
  review.replaceChildren(...document.adoptNode(fresh).childNodes);
  listen();
  keepWriting(unsaved);
  (inList ? nextAfter(place) : document.getElementById(back))?.focus();
}

async function answer(event) {
  event.preventDefault();
  const form = event.target;
  if (form.dataset.sent) {
    return;
  }
  form.dataset.sent = 'yes';
  try {
    show(await ('fil' in form.dataset ? upload(form) : save(form, event.submitter)), form);
    notSaved.hidden = true;
  } catch (problem) {
    notSaved.querySelector('[data-hvorfor]').textContent = notSaved.dataset[problem.message] ?? notSaved.dataset.nuIkke;
    notSaved.hidden = false;
    notSaved.scrollIntoView({ block: 'center' });
  } finally {
    delete form.dataset.sent;
  }
}

function listen() {
  review.querySelectorAll('form[data-svar], form[data-fil]').forEach((form) => form.addEventListener('submit', answer));
  review.querySelectorAll('form[data-engang]').forEach(once);
}

document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  const words = selection.toString().trim();
  const field = document.getElementById('ord');
  if (field && words && words.length <= field.maxLength && selection.anchorNode?.parentElement?.closest('.uth-words')) {
    field.value = words;
  }
});

listen();
