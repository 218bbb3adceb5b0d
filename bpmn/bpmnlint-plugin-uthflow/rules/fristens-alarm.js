const { is } = require('./kind');

const isAlarm = (step) =>
  is(step, 'SubProcess') && step.triggeredByEvent && (step.flowElements ?? []).some((start) => is(start, 'StartEvent')
    && start.isInterrupting === false
    && (start.eventDefinitions ?? []).some((timer) => /^\$\{deadlines\.alarm\(/.test(timer.timeDate?.body ?? '')));

/** An alarm at the deadline stands around the whole case. */
module.exports = () => ({
  check(element, reporter) {
    if (is(element, 'Process') && element.id === 'uth' && !(element.flowElements ?? []).some(isAlarm)) {
      reporter.report(element.id, 'Sæt en ikke-afbrydende alarm på fristen om hele processen: ${deadlines.alarm(rapporteret, lokation)}');
    }
  },
});
