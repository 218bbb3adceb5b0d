import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

/**
 * Shows how the code leads to the case: as a link, and as a QR code for paper or a phone. The code stands behind the
 * address's #, which browsers keep to themselves, so that no log along the way has it.
 */
export function showWay(receipt, code) {
  const link = receipt.querySelector('[data-follow]');
  link.href = `${link.href.split('#')[0]}#${code}`;
  const picture = toSvg(generate(link.href), document, { on: '#000', off: '#fff', padX: 4, padY: 4 });
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', receipt.querySelector('[data-qr]').dataset.label);
  receipt.querySelector('[data-qr]').append(picture);
}
