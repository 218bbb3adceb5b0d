import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { PlaceSearch } from './place-search.js';
import { rememberPlace, rememberedPlace } from './remembered-place.js';
import { t } from './words.js';

const SHORTEST_QUERY = 2;
const PAUSE = 200;

/** A SOR unit, found by typing: a combobox whose value is the unit's id. */
export function PlaceField({ disabled, errors = [], domId, onBlur, onFocus, onChange, field, readonly, value: given }) {
  const value = given || '';
  const search = useMemo(() => new PlaceSearch(), []);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(null);
  const [places, setPlaces] = useState([]);
  const [active, setActive] = useState(-1);
  const [status, setStatus] = useState('');
  const [remembered, setRemembered] = useState(rememberedPlace);
  const timer = useRef();
  const list = useRef();
  const own = useRef('');

  const open = places.length > 0;
  const listId = `${domId}-list`;
  const optionId = (index) => `${domId}-option-${index}`;

  // a place that came with the page, or with a draft, is shown by its name; what is typed comes back late, and is left
  useEffect(() => {
    if (value === own.current || document.activeElement?.id === domId) {
      return;
    }
    own.current = value;
    if (/^\d{11,18}$/.test(value)) {
      search.find(value).then((found) => found?.[0]?.id === value && choose(found[0]), () => {});
    } else {
      setChosen(null);
      setText(value);
    }
  }, [value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const change = (place) => {
    own.current = place;
    onChange({ field, value: place });
  };

  const close = () => {
    setPlaces([]);
    setActive(-1);
  };

  const choose = (place) => {
    clearTimeout(timer.current);
    setChosen(place);
    setText(place.navn);
    setStatus(t('{navn} er valgt.', { navn: place.navn }));
    close();
    change(place.id);
  };

  const look = async (query) => {
    try {
      const found = await search.find(query);
      if (found) {
        setPlaces(found);
        setActive(-1);
        setStatus(
          found.length
            ? t('{antal} steder. Gå til dem med pil ned.', { antal: found.length })
            : t('Intet sted fundet. Prøv med andre ord.'),
        );
      }
    } catch {
      close();
      setStatus(t('Opslaget svarer ikke lige nu. Prøv igen om lidt, eller skriv stedets SOR-nummer.'));
    }
  };

  const type = (typed) => {
    setText(typed);
    setChosen(null);
    change(typed.trim());
    clearTimeout(timer.current);
    if (typed.trim().length < SHORTEST_QUERY) {
      close();
      setStatus('');
      return;
    }
    timer.current = setTimeout(() => look(typed.trim()), PAUSE);
  };

  const press = (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive((active + step + places.length) % places.length);
      } else if (text.trim().length >= SHORTEST_QUERY) {
        look(text.trim());
      }
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(places[Math.max(active, 0)]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  };

  const leave = () => {
    clearTimeout(timer.current);
    close();
    onBlur && onBlur();
  };

  return (
    <div class={`fjs-form-field uth-place${errors.length ? ' fjs-has-errors' : ''}`}>
      <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
      <div class="uth-place-box">
        <input
          id={domId}
          class="fjs-input"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          aria-describedby={`${domId}-description ${domId}-chosen ${domId}-error-message`}
          aria-invalid={errors.length > 0}
          required={field.validate?.required}
          disabled={disabled}
          readOnly={readonly}
          value={text}
          onInput={(event) => type(event.target.value)}
          onKeyDown={press}
          onFocus={() => onFocus && onFocus()}
          onBlur={leave}
        />
        <ul id={listId} ref={list} role="listbox" aria-label={t('Steder')} hidden={!open}>
          {places.map((place, index) => (
            <li
              id={optionId(index)}
              key={place.id}
              role="option"
              aria-selected={index === active}
              // before the input loses focus
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(place)}>
              <span class="uth-place-name">{place.navn}</span>
              <span class="uth-place-path">{place.sti}</span>
            </li>
          ))}
        </ul>
      </div>
      <p id={`${domId}-chosen`} class="uth-place-chosen" hidden={!chosen}>
        {chosen?.sti}
      </p>
      <p class="uth-place-remember" hidden={!chosen}>
        <input
          id={`${domId}-husk`}
          type="checkbox"
          checked={chosen !== null && remembered === chosen?.id}
          onChange={(event) => setRemembered(rememberPlace(event.target.checked ? chosen.id : null))}
        />
        <label for={`${domId}-husk`}>{t('Husk stedet på denne enhed')}</label>
      </p>
      <p class="sr-only" role="status">
        {status}
      </p>
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
}
