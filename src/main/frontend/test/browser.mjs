// A browser's globals for form-js, which needs them when it is loaded.
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><html lang="da"><body></body></html>', { pretendToBeVisual: true });
const names = ['window', 'document', 'HTMLElement', 'HTMLInputElement', 'Element', 'Node', 'Event', 'KeyboardEvent', 'MutationObserver', 'DOMParser', 'navigator', 'HTMLCollection', 'NodeList', 'HTMLFormElement', 'SVGElement', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame'];
for (const name of names) {
  globalThis[name] = name === 'window' ? window : window[name];
}
window.HTMLElement.prototype.scrollIntoView = () => {};
globalThis.ResizeObserver = window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
