import { Datetime, Text, Textfield } from '@bpmn-io/form-js-viewer';

import { translate } from './danish.js';
import { DateField } from './date-field.jsx';
import { FilesField } from './files-field.jsx';
import { PlaceField } from './place-field.jsx';

function TextOrPlace(props) {
  return props.field.properties?.opslag === 'sor' ? <PlaceField {...props} /> : <Textfield {...props} />;
}
TextOrPlace.config = Textfield.config;

function DateOrTime(props) {
  return props.field.subtype === 'date' ? <DateField {...props} /> : <Datetime {...props} />;
}
DateOrTime.config = Datetime.config;

function TextOrFiles(props) {
  return props.field.properties?.felt === 'bilag' ? <FilesField /> : <Text {...props} />;
}
TextOrFiles.config = Text.config;

class Fields {
  static $inject = ['formFields'];

  constructor(formFields) {
    formFields.register('text', TextOrFiles);
    formFields.register('textfield', TextOrPlace);
    formFields.register('datetime', DateOrTime);
  }
}

/** form-js with our words, and with our fields where its own fall short. */
export const uthModule = {
  __init__: ['uthFields'],
  uthFields: ['type', Fields],
  translate: ['value', translate],
};
