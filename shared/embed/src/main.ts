import { SpangOffers } from './element.js';
import { h } from './dom.js';

const NAME = 'spang-offers';

/** Site builders that take no tags of their own get `<div data-spang-offers data-municipality="2482">`. */
function upgradeAliases(): void {
  for (const alias of document.querySelectorAll<HTMLElement>(`[data-${NAME}]:not([data-spang-done])`)) {
    alias.setAttribute('data-spang-done', '');
    const attributes = [...alias.attributes]
      .filter(({ name }) => name.startsWith('data-') && name !== `data-${NAME}`)
      .map(({ name, value }) => [name.slice('data-'.length), value]);
    const element = h(NAME, Object.fromEntries(attributes) as Record<string, string>);
    element.append(...alias.childNodes);
    alias.append(element);
  }
}

// two snippets, or two versions, on one page: the first one serves both
if (!customElements.get(NAME)) {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement && currentScript.src)
    SpangOffers.origin = new URL(currentScript.src).origin;
  customElements.define(NAME, SpangOffers);
}
upgradeAliases();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', upgradeAliases);
