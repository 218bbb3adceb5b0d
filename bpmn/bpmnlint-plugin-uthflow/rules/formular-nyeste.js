const { is } = require('./kind');

/** A task has a form, in its newest version. */
module.exports = () => ({
  check(element, reporter) {
    if (is(element, 'UserTask') && !(element.get('camunda:formRef') && element.get('camunda:formRefBinding') === 'latest')) {
      reporter.report(element.id, 'Vælg »Camunda Forms«, formularens id og binding »latest«');
    }
  },
});
