const { is } = require('./kind');

/** Who may have a task is told by roles at the case's place. */
module.exports = () => ({
  check(element, reporter) {
    if (is(element, 'UserTask') && !/^\$\{.*\broles\.at\('[A-Za-z, ]+', *\w+\).*\}$/.test(element.get('camunda:candidateGroups') ?? '')) {
      reporter.report(element.id, "Giv opgaven roller, fx ${roles.at('dpsInitialmodtager', lokation)} som kandidatgrupper");
    }
  },
});
