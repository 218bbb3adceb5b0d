import { useEffect, useState } from 'preact/hooks';

import { files } from './files.js';
import { isEnglish, t } from './words.js';

const ID = 'uth-bilag';
const KINDS =
  '.jpg,.jpeg,.png,.gif,.webp,.heic,.heif,.tif,.tiff,.pdf,.txt,.csv,.docx,.xlsx,.pptx,.odt,.ods,.odp,image/*';

/** Files to send along. The form says where it stands; what it looks like is ours. */
export function FilesField() {
  const [, redraw] = useState(0);
  useEffect(() => files.listen(() => redraw((count) => count + 1)), []);

  const choose = (event) => {
    files.add([...event.target.files]);
    event.target.value = '';
  };
  const remove = (file) => {
    files.remove(file);
    document.getElementById(ID)?.focus();
  };
  const sending = files.list.filter(({ sending }) => sending).length;

  return (
    <div class="fjs-form-field uth-files">
      <label for={ID} class="fjs-form-field-label uth-label">
        {t('Billeder og dokumenter (frivilligt)')}
      </label>
      <div id={`${ID}-hjaelp`} class="fjs-form-field-description">
        {t('Højst 5 filer på hver 10 MB: billeder, PDF, tekst og Office-dokumenter. Pas på navne og ansigter.')}
      </div>
      <input
        id={ID}
        type="file"
        multiple
        accept={KINDS}
        aria-describedby={`${ID}-hjaelp ${ID}-fejl`}
        aria-invalid={files.problems.length > 0}
        onChange={choose}
      />
      <ul class="uth-file-list">
        {files.list.map((file) => (
          <li key={file.id || file.name}>
            <span>
              {file.name} ({sizeOf(file.size)}){file.sending && t(' – sendes …')}
            </span>
            <button type="button" class="button button-tertiary" onClick={() => remove(file)}>
              {t('Fjern')}<span class="sr-only"> {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div id={`${ID}-fejl`} class="fjs-form-field-error" role="alert">
        {files.problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      <p class="sr-only" role="status">
        {sending ? t('Filen sendes') : files.list.length ? t('{antal} vedhæftet', { antal: files.list.length }) : ''}
      </p>
    </div>
  );
}

function sizeOf(bytes) {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', isEnglish ? '.' : ',')} MB`;
}
