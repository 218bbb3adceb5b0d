import { Description, Errors } from '@bpmn-io/form-js-viewer';
import { useEffect, useState } from 'preact/hooks';

import { t } from './words.js';

const PARTS = [
  { name: 'day', label: t('Dag'), digits: 2 },
  { name: 'month', label: t('Måned'), digits: 2 },
  { name: 'year', label: t('År'), digits: 4 },
];

/**
 * A date as three fields, as the public sector's design system has it: form-js's own
 * reads dates in the browser's language, which need not be that of the page.
 */
export function DateField({ disabled, errors = [], domId, onBlur, onFocus, onChange, field, readonly, value }) {
  const [parts, setParts] = useState(split(value));

  useEffect(() => {
    if (join(parts) !== (value || null)) {
      setParts(split(value));
    }
  }, [value]);

  const change = (name, text) => {
    const changed = { ...parts, [name]: text.replace(/\D/g, '') };
    setParts(changed);
    onChange({ field, value: join(changed) });
  };

  const describedBy = `${domId}-description ${domId}-error-message`;
  const leave = (event) => !event.currentTarget.contains(event.relatedTarget) && onBlur && onBlur();

  return (
    <fieldset
      class={`fjs-form-field uth-date${errors.length ? ' fjs-has-errors' : ''}`}
      aria-describedby={describedBy}
      onFocusOut={leave}
      onFocusIn={() => onFocus && onFocus()}>
      <legend class="fjs-form-field-label uth-label">
        {field.dateLabel || field.label}
        {field.validate?.required && (
          <span class="fjs-asterix" aria-hidden="true">
            *
          </span>
        )}
      </legend>
      <div class="uth-date-parts">
        {PARTS.map(({ name, label, digits }, index) => (
          <div class={`uth-date-${name}`} key={name}>
            <label for={index === 0 ? domId : `${domId}-${name}`}>{label}</label>
            <input
              id={index === 0 ? domId : `${domId}-${name}`}
              class="fjs-input"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={digits}
              disabled={disabled}
              readOnly={readonly}
              value={parts[name]}
              required={field.validate?.required}
              aria-invalid={errors.length > 0}
              aria-describedby={describedBy}
              onInput={(event) => change(name, event.target.value)}
            />
          </div>
        ))}
      </div>
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </fieldset>
  );
}

function split(value) {
  const [year = '', month = '', day = ''] = (value || '').split('-');
  return { day: String(Number(day) || ''), month: String(Number(month) || ''), year };
}

/** The ISO date of the parts; nothing when all are empty; a date that is none stays for the server to refuse. */
function join({ day, month, year }) {
  if (!day && !month && !year) {
    return null;
  }
  return [year.padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
