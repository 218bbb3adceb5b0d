// What Camunda Modeler runs as a plugin: our rules beside its own.
import { configs } from './index.js';
import rules from './rules/index.js';

const resolver = {
  resolveRule(plugin, name) {
    if (plugin === 'bpmnlint-plugin-uthflow' && name in rules) {
      return rules[name];
    }
    throw new Error(`no rule ${plugin}/${name}`);
  },
  resolveConfig(plugin, name) {
    throw new Error(`no configuration ${plugin}/${name}`);
  },
};

window.plugins = window.plugins ?? [];
window.plugins.push({ plugin: { config: configs.recommended, resolver }, type: 'lintRules.bpmn' });
