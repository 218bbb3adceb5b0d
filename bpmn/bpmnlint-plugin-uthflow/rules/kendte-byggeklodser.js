const { extensions, is } = require('./kind');

const STEPS = ['ScriptTask', 'SendTask', 'ReceiveTask', 'ManualTask', 'Transaction', 'AdHocSubProcess'];
const EVENTS = ['SignalEventDefinition', 'EscalationEventDefinition', 'ConditionalEventDefinition', 'CompensateEventDefinition',
  'CancelEventDefinition'];
const ATTRIBUTES = ['camunda:class', 'camunda:delegateExpression', 'camunda:topic', 'camunda:candidateUsers', 'camunda:formKey',
  'camunda:candidateStarterGroups', 'camunda:candidateStarterUsers', 'camunda:resource'];
const EXTENSIONS = ['camunda:failedjobretrytimecycle', 'camunda:properties'];

const processOf = (element) => (is(element, 'Process') || !element.$parent ? element : processOf(element.$parent));

/** Once for each of many: the case is one, but another process may go through many, in a sub-process. */
const mayRepeat = (element) =>
  is(element, 'SubProcess') && is(element.loopCharacteristics, 'MultiInstanceLoopCharacteristics') && processOf(element).id !== 'uth';

/** A model runs no code of its own. */
module.exports = () => ({
  check(element, reporter) {
    for (const type of [...STEPS, ...EVENTS].filter((type) => is(element, type))) {
      reporter.report(element.id, `»${type}« kan ikke bruges; brug en brugeropgave, en serviceopgave, en tidshændelse eller en besked`);
    }
    for (const name of ATTRIBUTES.filter((name) => typeof element.get === 'function' && element.get(name))) {
      reporter.report(element.id, `»${name}« kan ikke bruges; vælg en af skabelonerne`);
    }
    for (const { type } of extensions(element).filter(({ type }) => !EXTENSIONS.includes(type))) {
      reporter.report(element.id, `»${type}« kan ikke bruges; tegn det, der skal ske, som en serviceopgave`);
    }
    if (element.loopCharacteristics && !mayRepeat(element)) {
      reporter.report(element.id, 'Tegn gentagelsen som en løkke med en gateway');
    }
  },
});
