import { Form } from '@bpmn-io/form-js-viewer';

import { showServerErrors, showSummary } from './errors.js';
import { uthModule } from './fields.jsx';
import { files } from './files.js';
import { keepDrafts } from './keeping.js';
import { find, replace } from './personal.js';
import { showWay } from './receipt.js';
import { rememberedPlace } from './remembered-place.js';
import { newClientId, send, withoutEmpty } from './send.js';
import { t } from './words.js';
import './rapporter.css';

const page = document.querySelector('[data-rapporter]');
const container = page.querySelector('[data-form]');
const summary = page.querySelector('[data-errors]');
const progress = page.querySelector('[data-progress]');

const personal = page.querySelector('[data-personal]');
const replaced = page.querySelector('[data-replaced]');

let clientId = newClientId();
let busy = false;
let unsent = false;
let drafts;
// what was looked through and is to be sent as it stands
let accepted = null;
let version = null;

start();

async function start() {
  try {
    const schema = await fetchSchema();
    const form = new Form({ container, additionalModules: [uthModule], properties: { ariaLabel: document.title } });
    await form.importSchema(withMessages(schema), given());
    // a listener that answers something keeps the event from the next: these answer nothing
    form.on('field.updated', () => {
      unsent = true;
    });
    files.listen(() => {
      unsent = true;
    });
    form.on('changed', () => {
      requestAnimationFrame(nameInOwnWords);
      drafts?.changed();
    });
    requestAnimationFrame(nameInOwnWords);
    form.on('submit', (event) => void submit(form, event));
    answerPersonal(form);
    progress.hidden = true;
    drafts = await keepDrafts(page, page.dataset.slags, {
      current: () => ({ data: form._getState().data, files: files.list, clientId }),
      isWritten: () => unsent,
      use: (draft) => use(form, schema, draft),
      clear: () => use(form, schema, { data: given() }),
    });
    files.listen(() => drafts.changed());
  } catch {
    progress.textContent = t('Formularen kunne ikke hentes. Genindlæs siden, eller prøv igen om lidt.');
  }
}

async function fetchSchema() {
  const answer = await fetch(page.dataset.schema, { headers: { Accept: 'application/json' } });
  const schema = await answer.json();
  version = answer.headers.get('ETag');
  return schema;
}

/** The form may have been changed since it was drawn: then it is drawn anew, with what was typed. */
async function redrawnIfChanged(form, data) {
  const drawn = version;
  const schema = await fetchSchema().catch(() => null);
  if (!schema || version === drawn) {
    return false;
  }
  await form.importSchema(withMessages(schema), data);
  return true;
}

/** What form-js says past its own translation. */
function nameInOwnWords() {
  container.querySelectorAll('.fjs-select-placeholder').forEach(({ firstChild }) => {
    if (firstChild?.data === 'Select') {
      firstChild.data = t('Vælg');
    }
  });
  container.querySelectorAll('.fjs-repeat-row-container').forEach((row) => {
    const list = row.closest('[role=group]')?.querySelector('label')?.textContent || t('Listen');
    const number = [...row.parentElement.children].indexOf(row) + 1;
    row.querySelector('.fjs-repeat-row-remove')?.setAttribute('aria-label', t('{liste}: fjern række {nummer}', { liste: list, nummer: number }));
  });
}

/** A link may name the place: /rapporter?lokation=8041000016000 */
function given() {
  const place = new URLSearchParams(location.search).get('lokation') || rememberedPlace();
  return /^\d{11,18}$/.test(place || '') ? { lokation: place } : {};
}

/** Goes on with what was written before, or begins anew. */
async function use(form, schema, draft) {
  unsent = false;
  await form.importSchema(withMessages(schema), draft.data);
  files.restore(draft.files);
  clientId = draft.clientId || newClientId();
  unsent = Boolean(draft.clientId);
}

/** The forms keep a pattern's message where the form-js of Tasklist lets them: among the custom properties. */
function withMessages(component) {
  const message = component.properties?.fejlbesked;
  return {
    ...component,
    ...(message && { validate: { ...component.validate, patternErrorMessage: message } }),
    ...(component.components && { components: component.components.map(withMessages) }),
  };
}

async function submit(form, { data, errors }) {
  if (busy) {
    return;
  }
  summary.hidden = true;
  personal.hidden = true;
  replaced.hidden = true;
  if (Object.keys(errors).length) {
    await drawn();
    showSummary(summary, container, { heading: t('Rapporten mangler noget, før den kan sendes') });
    return;
  }
  setBusy(true);
  await files.settled();
  const texts = JSON.stringify(data);
  const found = texts === accepted ? [] : await find(form);
  if (found.length) {
    setBusy(false);
    showPersonal(found);
    return;
  }
  const bilag = files.ids();
  const result = await send(page.dataset.api, {
    ...withoutEmpty(data),
    ...(bilag.length && { bilag }),
    klientId: clientId,
  });
  setBusy(false);
  if (result.receipt) {
    unsent = false;
    drafts?.sent();
    showReceipt(result.receipt);
    return;
  }
  if (result.status === 409) {
    // an earlier try did arrive; what is sent next is a report of its own
    clientId = newClientId();
    result.detail = t(
      'En rapport herfra er allerede modtaget, men du har ændret noget siden. Send igen, hvis det skal blive en rapport til.',
    );
    result.felter = [];
  }
  if (result.status === 400 && (await redrawnIfChanged(form, data))) {
    result.heading = t('Formularen er ændret, mens du skrev');
    result.detail = t('Det, du har skrevet, står her stadig. Se felterne igennem, og send igen.');
  }
  const others = showServerErrors(form, result.felter || []);
  await drawn();
  showSummary(summary, container, { ...result, others });
}

function showPersonal(found) {
  personal.found = found;
  personal.querySelector('[data-personal-list]').replaceChildren(
    ...found.map(({ label, tekst, slags, erstatning }) => {
      const line = document.createElement('li');
      line.textContent = `${label} – ${t('»{tekst}« ({slags}) bliver til {erstatning}', { tekst, slags, erstatning })}`;
      return line;
    }),
  );
  personal.hidden = false;
  personal.focus();
}

function answerPersonal(form) {
  const on = (name, action) => page.querySelector(`[data-${name}]`).addEventListener('click', action);
  on('personal-replace', () => {
    replace(form, personal.found);
    personal.hidden = true;
    replaced.hidden = false;
    replaced.focus();
  });
  on('personal-edit', () => {
    personal.hidden = true;
    container.querySelector('textarea')?.focus();
  });
  on('personal-send', () => {
    accepted = JSON.stringify(form._getSubmitData());
    form.submit();
  });
  on('replaced-send', () => form.submit());
}

function setBusy(value) {
  busy = value;
  progress.textContent = value ? t('Rapporten sendes …') : '';
  progress.hidden = !value;
  container.setAttribute('aria-busy', String(value));
  container.querySelectorAll('button[type=submit]').forEach((button) => (button.disabled = value));
}

function showReceipt({ sagsnummer, kvitteringskode }) {
  const receipt = page.querySelector('[data-receipt]');
  receipt.querySelector('[data-number]').textContent = sagsnummer;
  receipt.querySelector('[data-code]').textContent = kvitteringskode;
  showWay(receipt, kvitteringskode);
  receipt.querySelector('[data-print]').addEventListener('click', () => window.print());
  page.querySelectorAll('[data-before]').forEach((part) => part.remove());
  receipt.hidden = false;
  document.title = receipt.querySelector('h1').textContent;
  receipt.querySelector('h1').focus();
  window.scrollTo(0, 0);
}

/** Until form-js has drawn what was set. */
function drawn() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
}

window.addEventListener('beforeunload', (event) => {
  if (unsent && !drafts?.isKept()) {
    event.preventDefault();
  }
});
