const { is } = require('./kind');

const TASKS = ['initialmodtagelse', 'sagsbehandling', 'anonymisering'];

/** The case's process keeps the steps that the platform knows. */
module.exports = () => ({
  check(element, reporter) {
    if (is(element, 'Process') && element.id === 'uth') {
      const tasks = (element.flowElements ?? []).filter((step) => is(step, 'UserTask')).map((step) => step.id);
      TASKS.filter((id) => !tasks.includes(id))
        .forEach((id) => reporter.report(element.id, `Brugeropgaven »${id}« mangler; platformen kender den ved det id`));
    }
  },
});
