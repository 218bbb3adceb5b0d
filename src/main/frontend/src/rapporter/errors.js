import { told } from './words.js';

const UNMATCHED = 'uth';

/**
 * Shows what the server found wrong at the fields it names.
 *
 * @param {Array<{felt: string, besked: string}>} found
 * @return {Array<string>} the messages whose field the form does not show
 */
export function showServerErrors(form, found) {
  const instances = new Map(
    form
      .get('formFieldInstanceRegistry')
      .getAllKeyed()
      .map((instance) => [pathOf(instance.valuePath), instance]),
  );
  const errors = {};
  const unmatched = [];
  for (const { felt, besked } of found) {
    const instance = instances.get(felt);
    if (!instance) {
      unmatched.push(told(besked));
      continue;
    }
    const keys = [instance.id, ...Object.values(instance.indexes || {})];
    put(errors, keys, told(besked));
  }
  // form-js has no public way to set errors that its own validation does not find
  form._setState({ errors });
  return unmatched;
}

/** ['laegemidler', 0, 'navn'] is laegemidler[0].navn, as the server writes it. */
export function pathOf(valuePath) {
  return valuePath.reduce((path, step) => {
    if (typeof step === 'number') {
      return `${path}[${step}]`;
    }
    return path ? `${path}.${step}` : step;
  }, '');
}

function put(errors, keys, message) {
  const last = keys.length - 1;
  const place = keys.slice(0, last).reduce((node, key) => (node[key] ??= {}), errors);
  place[keys[last]] = [...(place[keys[last]] || []), message];
}

/**
 * Lists all that is wrong above the form, each with a link to its field, and goes there.
 *
 * @param {HTMLElement} summary the alert
 * @param {HTMLElement} container the drawn form
 * @param {{heading: string, detail?: string, others?: Array<string>}} what
 */
export function showSummary(summary, container, { heading, detail, others = [] }) {
  const items = [...container.querySelectorAll('.fjs-has-errors')]
    .filter((field) => !field.querySelector('.fjs-has-errors'))
    .map(link);
  others.forEach((message) => items.push(document.createTextNode(message)));
  summary.querySelector('[data-heading]').textContent = heading;
  summary.querySelector('[data-detail]').textContent = detail || '';
  summary.querySelector('[data-list]').replaceChildren(
    ...items.map((item) => {
      const line = document.createElement('li');
      line.append(item);
      return line;
    }),
  );
  summary.hidden = false;
  summary.focus();
}

function link(field, index) {
  const target = field.querySelector('input, textarea, select, [tabindex]') || field;
  target.id ||= `${UNMATCHED}-${index}`;
  const anchor = document.createElement('a');
  anchor.href = `#${target.id}`;
  const message = field.querySelector('.fjs-form-field-error')?.textContent || '';
  // what the server says names the field itself
  anchor.textContent = /^[»“]/.test(message) ? message : `${nameOf(field)} – ${message}`;
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'center' });
  });
  return anchor;
}

function nameOf(field) {
  const label = field.querySelector('legend, .fjs-form-field-label');
  return (label?.textContent || '').replace(/\*\s*$/, '').trim();
}
