const { extensions, is } = require('./kind');

const LEAVES = /\b(national\.submit|notices\.send)\(/;

/** What leaves the house leaves as a job that is tried again. */
module.exports = () => ({
  check(element, reporter) {
    if (is(element, 'ServiceTask') && LEAVES.test(element.get('camunda:expression') ?? '')) {
      if (String(element.get('camunda:asyncBefore')) !== 'true') {
        reporter.report(element.id, 'Sæt flueben ved »Asynchronous continuations: Before«');
      }
      if (!extensions(element).some(({ type }) => type === 'camunda:failedjobretrytimecycle')) {
        reporter.report(element.id, 'Skriv fx R10/PT5M i »Retry time cycle«');
      }
    }
  },
});
