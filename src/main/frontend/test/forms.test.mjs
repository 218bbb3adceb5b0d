// The forms as form-js draws and submits them: the version in Tasklist 7.24, and that of our own pages.
import './browser.mjs';

import * as ofPages from '@bpmn-io/form-js-viewer';
import { FormLinter } from '@camunda/form-linting';
import * as ofTasklist from 'form-js-viewer-of-tasklist';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const viewers = { 'form-js of Tasklist': ofTasklist, 'form-js of our pages': ofPages };

const folder = '../../../forms';
const forms = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.form'))
    .map((name) => [name.replace('.form', ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
);

const REPORT = {
  rapportoerType: 'patient',
  lokation: '8041000016000',
  haendelsesdato: '2024-05-01',
  overskrift: 'Fald',
  haendelsesbeskrivelse: 'Patienten faldt',
  faktiskKonsekvens: 'alvorlig',
};

const CASE = { ...REPORT, sagsnummer: '2024-000001', lokationNavn: 'Jammerbugt', laegemidler: [{ navn: 'Panodil' }] };

async function submitted({ Form }, id, data) {
  const container = document.createElement('div');
  document.body.append(container);
  const form = new Form({ container });
  await form.importSchema(structuredClone(forms[id]), data);
  await settled(form);
  const result = form.submit();
  const keys = new Map();
  form.get('formFieldRegistry').forEach((field) => keys.set(field.id, field.key));
  form.destroy();
  return { data: result.data, missing: Object.keys(result.errors).map((field) => keys.get(field)).sort() };
}

/** Until form-js has drawn, hidden and cleaned all it will: nothing changes any more. */
async function settled(form) {
  const snapshot = () =>
    JSON.stringify([form.get('formFieldInstanceRegistry').getAll().map(({ instanceId }) => instanceId), form._getState().data]);
  let before = '';
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const now = snapshot();
    quiet = now === before && now.length > 10 ? quiet + 1 : 0;
    before = now;
  }
}

/** The linter knows Camunda Platform up to 7.22, whose form-js is that of 7.24. */
function lint(schema) {
  return new FormLinter().lint({ ...schema, executionPlatformVersion: '7.22.0' }).filter(({ category }) => category !== 'info');
}

describe('Camunda Modeler', () => {
  it('would find what Camunda Platform 7.24 cannot draw', () => {
    const file = { type: 'filepicker', id: 'Field_fil', key: 'fil', label: 'Fil' };
    assert.equal(lint({ ...forms.rapport, components: [...forms.rapport.components, file] }).length, 1);
  });

  for (const [id, schema] of Object.entries(forms)) {
    it(`finds nothing wrong with ${id}`, () => {
      assert.equal(schema.id, id);
      assert.equal(schema.executionPlatform, 'Camunda Platform');
      assert.deepEqual(lint(schema), []);
    });
  }
});

for (const [name, viewer] of Object.entries(viewers)) {
  describe(name, () => {
    it('asks for the main fields of a report', async () => {
      const { missing } = await submitted(viewer, 'rapport', {});
      assert.deepEqual(missing, ['faktiskKonsekvens', 'haendelsesbeskrivelse', 'haendelsesdato', 'lokation', 'overskrift']);
    });

    it('asks a patient or relative which of the two', async () => {
      const { missing } = await submitted(viewer, 'rapport-patient', {});
      assert.deepEqual(missing, ['faktiskKonsekvens', 'haendelsesbeskrivelse', 'haendelsesdato', 'lokation', 'overskrift', 'rapportoerType']);
    });

    it('asks of many alike events which, where, when and how many', async () => {
      const { missing } = await submitted(viewer, 'rapport-samle', {});
      assert.deepEqual(missing, ['faktiskKonsekvens', 'haendelsesbeskrivelse', 'lokation', 'samleAar', 'samleAntal', 'samleMaaned', 'samleOmraade']);
    });

    it('asks what could have happened only when little did', async () => {
      for (const [actual, asked] of [['ingen', true], ['lettere', true], ['alvorlig', false], ['doedelig', false]]) {
        const { missing } = await submitted(viewer, 'rapport', { ...REPORT, faktiskKonsekvens: actual });
        assert.deepEqual(missing, asked ? ['muligKonsekvens'] : [], actual);
      }
    });

    it('submits a whole report', async () => {
      const { data, missing } = await submitted(viewer, 'rapport', { ...REPORT, laegemidler: [{ navn: 'Panodil' }] });
      assert.deepEqual(missing, []);
      assert.equal(data.laegemidler[0].navn, 'Panodil');
      assert.ok(!('muligKonsekvens' in data));
    });

    it('asks each outcome of initial receipt for its own', async () => {
      const expected = { tildel: [], overdrag: [], afvis: ['afvisningsaarsag', 'afvisningskommentar'] };
      for (const [outcome, missing] of Object.entries(expected)) {
        const result = await submitted(viewer, 'initialmodtagelse', { ...CASE, beslutning: outcome });
        assert.deepEqual(result.missing, missing, outcome);
        assert.equal('lokation' in result.data, outcome === 'overdrag', outcome);
      }
      assert.deepEqual((await submitted(viewer, 'initialmodtagelse', CASE)).missing, ['beslutning']);
    });

    it('may be told a type and a conclusion when closing, and asks returning for a reason', async () => {
      assert.deepEqual((await submitted(viewer, 'sagsbehandling', CASE)).missing, []);
      const typed = { ...CASE, hovedgruppe: 'gasser', konklusion: 'x' };
      const { data, missing } = await submitted(viewer, 'sagsbehandling', typed);
      assert.deepEqual([data.handling, data.hovedgruppe, data.konklusion, missing], ['afslut', 'gasser', 'x', []]);
      assert.ok(!('hovedgruppe' in (await submitted(viewer, 'sagsbehandling', { ...typed, handling: 'returner' })).data));
      assert.deepEqual((await submitted(viewer, 'sagsbehandling', { ...CASE, handling: 'returner' })).missing, ['returneringsaarsag']);
    });

    it('offers the problems of the main group', async () => {
      const handled = { ...CASE, hovedgruppe: 'medicinering', konklusion: 'x', problem: 'ikkeGivet', proces: 'administration' };
      const { data, missing } = await submitted(viewer, 'sagsbehandling', handled);
      assert.deepEqual(missing, []);
      assert.equal(data.problem, 'ikkeGivet');
      assert.equal((await submitted(viewer, 'sagsbehandling', { ...handled, hovedgruppe: 'gasser' })).data.problem, null);
    });

    it('lets nothing leave unapproved', async () => {
      assert.deepEqual((await submitted(viewer, 'anonymisering', CASE)).missing, ['anonymiseringGodkendt']);
    });
  });
}
