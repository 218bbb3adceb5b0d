import { pathOf } from './errors.js';

const PATIENCE = 10_000;
const NAMES = ['patientNavn', 'rapportoerNavn'];

/** The form's free texts; who people are is asked for elsewhere, and wiped there. */
function texts(form) {
  const fields = form.get('formFieldRegistry');
  return form
    .get('formFieldInstanceRegistry')
    .getAllKeyed()
    .map((instance) => ({ instance, field: fields.get(instance.id), felt: pathOf(instance.valuePath) }))
    .filter(({ field }) => ['textfield', 'textarea'].includes(field?.type) && field.properties?.opslag !== 'sor')
    .filter(({ felt }) => !/^(patient|rapportoer)[A-Z]/.test(felt))
    .map((text) => ({ ...text, tekst: valueAt(form._getState().data, text.instance.valuePath) }))
    .filter(({ tekst }) => typeof tekst === 'string' && tekst.trim());
}

function valueAt(data, path) {
  return path.reduce((value, step) => value?.[step], data);
}

/**
 * What in the texts may tell who somebody is, as the server's finder sees it. The server keeps nothing of it. No
 * answer is no reason to keep a report from being sent.
 *
 * @return {Promise<Array<{felt: string, label: string, start: number, slut: number, tekst: string, slags: string,
 *     erstatning: string}>>}
 */
export async function find(form) {
  const all = texts(form);
  if (!all.length) {
    return [];
  }
  const { data } = form._getState();
  try {
    const answer = await fetch('/api/rapporter/tjek', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        tekster: all.map(({ felt, tekst }) => ({ felt, tekst })),
        navne: NAMES.map((name) => data[name]).filter(Boolean),
      }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) {
      return [];
    }
    const { fund } = await answer.json();
    return fund.map((found) => {
      const { tekst, field } = all.find(({ felt }) => felt === found.felt);
      return { ...found, label: field.label, tekst: tekst.slice(found.start, found.slut) };
    });
  } catch {
    return [];
  }
}

/** Writes the replacements into the form's texts. */
export function replace(form, found) {
  texts(form).forEach(({ instance, felt, tekst }) => {
    const here = found.filter((one) => one.felt === felt).sort((one, other) => other.start - one.start);
    if (here.length) {
      const value = here.reduce(
        (text, { start, slut, erstatning }) => text.slice(0, start) + erstatning + text.slice(slut),
        tekst,
      );
      form._update({ fieldInstance: instance, value });
    }
  });
}
