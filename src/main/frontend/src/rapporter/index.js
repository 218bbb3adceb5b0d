import { Form } from '@bpmn-io/form-js-viewer';

import { showServerErrors, showSummary } from './errors.js';
import { uthModule } from './fields.jsx';
import { newClientId, send, withoutEmpty } from './send.js';
import './rapporter.css';

const page = document.querySelector('[data-rapporter]');
const container = page.querySelector('[data-form]');
const summary = page.querySelector('[data-errors]');
const progress = page.querySelector('[data-progress]');

let clientId = newClientId();
let busy = false;
let unsent = false;
let version = null;

start();

async function start() {
  try {
    const schema = await fetchSchema();
    const form = new Form({ container, additionalModules: [uthModule], properties: { ariaLabel: document.title } });
    await form.importSchema(withMessages(schema), given());
    form.on('field.updated', () => (unsent = true));
    form.on('changed', () => requestAnimationFrame(nameRemoveButtons));
    form.on('submit', (event) => submit(form, event));
    progress.hidden = true;
  } catch {
    progress.textContent = 'Formularen kunne ikke hentes. Genindlæs siden, eller prøv igen om lidt.';
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

/** form-js names them in English, past its own translation. */
function nameRemoveButtons() {
  container.querySelectorAll('.fjs-repeat-row-container').forEach((row) => {
    const list = row.closest('[role=group]')?.querySelector('label')?.textContent || 'Listen';
    const number = [...row.parentElement.children].indexOf(row) + 1;
    row.querySelector('.fjs-repeat-row-remove')?.setAttribute('aria-label', `${list}: fjern række ${number}`);
  });
}

/** A link may name the place: /rapporter?lokation=8041000016000 */
function given() {
  const place = new URLSearchParams(location.search).get('lokation');
  return /^\d{11,18}$/.test(place || '') ? { lokation: place } : {};
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
  if (Object.keys(errors).length) {
    await drawn();
    showSummary(summary, container, { heading: 'Rapporten mangler noget, før den kan sendes' });
    return;
  }
  setBusy(true);
  const result = await send({ ...withoutEmpty(data), klientId: clientId });
  setBusy(false);
  if (result.receipt) {
    unsent = false;
    showReceipt(result.receipt);
    return;
  }
  if (result.status === 409) {
    // an earlier try did arrive; what is sent next is a report of its own
    clientId = newClientId();
    result.detail =
      'En rapport herfra er allerede modtaget, men du har ændret noget siden. Send igen, hvis det skal blive en rapport til.';
    result.felter = [];
  }
  if (result.status === 400 && (await redrawnIfChanged(form, data))) {
    result.heading = 'Formularen er ændret, mens du skrev';
    result.detail = 'Det, du har skrevet, står her stadig. Se felterne igennem, og send igen.';
  }
  const others = showServerErrors(form, result.felter || []);
  await drawn();
  showSummary(summary, container, { ...result, others });
}

function setBusy(value) {
  busy = value;
  progress.textContent = value ? 'Rapporten sendes …' : '';
  progress.hidden = !value;
  container.setAttribute('aria-busy', String(value));
  container.querySelectorAll('button[type=submit]').forEach((button) => (button.disabled = value));
}

function showReceipt({ sagsnummer, kvitteringskode }) {
  const receipt = page.querySelector('[data-receipt]');
  receipt.querySelector('[data-number]').textContent = sagsnummer;
  receipt.querySelector('[data-code]').textContent = kvitteringskode;
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
  if (unsent) {
    event.preventDefault();
  }
});
