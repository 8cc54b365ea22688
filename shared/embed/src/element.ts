import { h } from './dom.js';
import { fillChoices, filterForm, filtersIn, type Facet } from './filters.js';
import { addressOf, ATTRIBUTES, type Chosen } from './question.js';
import { styleSheet } from './style.js';
import { viewOf, visibilityOf, type Look, type Offer } from './view.js';
import { languageOf, wordsIn, type Language } from './words.js';

/** What the API answers with; a saved embed says how it wants to be shown. */
interface Answer {
  data: Offer[];
  _meta?: { totalRecords?: number };
  embed?: { attributes?: Record<string, string>; style?: Record<string, string> };
}

type State = 'loading' | 'loaded' | 'empty' | 'error' | 'offline';

const WAITS_MS = 15_000;

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScript: (text: string) => string },
  ) => { createScript: (text: string) => string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Data in a script element is text to us, and a script to Trusted Types. Throws where the site allows no policy. */
function trusted(text: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('spang-offers', { createScript: (data) => data });
  return policy ? policy.createScript(text) : text;
}

/**
 * `<spang-offers>`: a list of training that is always current. What stands inside the element is shown until the list is
 * there, and again when it is not: never an empty box. Sets no cookie, stores nothing, calls one host.
 *
 * Events: `spang-load {count}`, `spang-select {id}` (cancelable), `spang-error {status}`; they bubble and are composed.
 */
export class SpangOffers extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  /** The site that the script came from. */
  static origin: string | undefined;

  #status = h('p', { role: 'status', part: 'status', tabindex: -1 });
  #result = h('div', {});
  #fallback = h('slot');
  #form: HTMLFormElement | undefined;
  #chosen: Chosen = {};
  #call: AbortController | undefined;
  #isAsked = false;
  #state: State = 'loading';
  #saved: Record<string, string> = {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    root.append(h('div', { class: 'root' }, this.#status, this.#result), this.#fallback);
  }

  connectedCallback(): void {
    window.addEventListener('online', this.#comeBack);
    this.#ask();
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.#comeBack);
    this.#call?.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#ask();
  }

  #comeBack = (): void => {
    if (this.#state === 'offline') this.#ask();
  };

  /** Several attributes that change at once are one question. */
  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      if (this.isConnected) void this.#load();
    });
  }

  /** An attribute of the snippet wins over what was saved. */
  #said(name: string): string | null {
    return this.getAttribute(name) ?? this.#saved[name] ?? null;
  }

  /** That of the snippet, else of what was saved, else of the page. */
  #language(): Language {
    return languageOf(this, this.#saved['lang']);
  }

  async #load(): Promise<void> {
    this.#call?.abort();
    const call = (this.#call = new AbortController());
    const timer = setTimeout(() => call.abort(new DOMException('', 'TimeoutError')), WAITS_MS);
    const address = addressOf(this, SpangOffers.origin, this.#chosen);
    this.#show('loading');
    try {
      if (!address) throw new Error('no address');
      // asked each time, and answered with 304 when nothing is new: a withdrawn offer is gone at once
      const options = { credentials: 'omit', cache: 'no-cache', signal: call.signal } as const;
      const answer = await fetch(address, options);
      if (!answer.ok) return this.#fail(answer.status);
      const body = (await answer.json()) as Answer;
      if (!Array.isArray(body?.data)) return this.#fail(answer.status);
      const data = body.data.filter((offer) => typeof offer === 'object' && offer !== null);
      if (call === this.#call) this.#render({ ...body, data }, address);
    } catch {
      if (call === this.#call && (!call.signal.aborted || call.signal.reason?.name === 'TimeoutError'))
        this.#fail(0);
    } finally {
      clearTimeout(timer);
    }
  }

  #render({ data, _meta, embed }: Answer, address: string): void {
    this.#saved = embed?.attributes ?? {};
    for (const [name, value] of Object.entries(embed?.style ?? {}))
      if (/^--spang-[a-z-]+$/.test(name) && !this.style.getPropertyValue(name))
        this.style.setProperty(name, value);
    const { origin } = new URL(address);
    const look = this.#look(origin);
    this.#showFilters(look, address);
    if (!data.length) return this.#show('empty');
    const list = viewOf(data, look);
    this.#result.replaceChildren(...visibilityOf(data, look.language), list);
    this.#describe(data, look);
    const total = _meta?.totalRecords;
    this.#show(
      'loaded',
      total && total > data.length ? look.words.shown(data.length, total) : look.words.found(data.length),
    );
    this.#tell('spang-load', { count: data.length });
  }

  #look(origin: string): Look {
    const language = this.#language();
    const layout = this.#said('layout');
    const level = Math.round(Number(this.#said('heading-level')));
    return {
      language,
      words: wordsIn(language),
      layout: layout === 'cards' || layout === 'table' ? layout : 'list',
      level: level >= 2 && level <= 6 ? level : 3,
      target: this.#said('target') === '_blank' ? '_blank' : '_self',
      origin,
      onSelect: (event, id) => {
        if (!this.#tell('spang-select', { id })) event.preventDefault();
      },
    };
  }

  /** Made once for each set of filters and language; what there is to choose is asked for when the form is first entered. */
  #showFilters({ words, language }: Look, address: string): void {
    const names = filtersIn(this.#said('filters'));
    const what = `${names.join()} ${language}`;
    if (this.#form?.dataset['what'] === what) return;
    this.#form?.remove();
    this.#form = undefined;
    if (!names.length) return;
    const form = filterForm(names, words, this.#chosen, (chosen) => {
      this.#chosen = chosen;
      this.#ask();
    });
    form.dataset['what'] = what;
    form.addEventListener('focusin', () => void this.#fill(form, address), { once: true });
    form.addEventListener('pointerover', () => void this.#fill(form, address), { once: true });
    this.#status.before(form);
    this.#form = form;
  }

  async #fill(form: HTMLFormElement, address: string): Promise<void> {
    if (form.dataset['filled'] || !form.querySelector('select')) return;
    form.dataset['filled'] = 'true';
    const url = new URL(address);
    url.pathname += '/facets';
    const names = [...new FormData(form).keys()];
    for (const name of ['limit', 'sort', 'page', 'residentOf', ...names]) url.searchParams.delete(name);
    const ask = async (from: URL) =>
      ((await (await fetch(from, { credentials: 'omit' })).json()) as { data: Facet[] }).data;
    try {
      const data = await ask(url);
      if (names.includes('residentOf'))
        data.push(...(await ask(new URL('/embed/v1/municipalities.json', url))));
      const language = this.#language();
      fillChoices(form, data, language, wordsIn(language));
    } catch {
      delete form.dataset['filled']; // asked again when the form is entered again
    }
  }

  #fail(status: number): void {
    this.#show(navigator.onLine ? 'error' : 'offline');
    this.#tell('spang-error', { status });
  }

  #show(state: State, text?: string): void {
    const words = wordsIn(this.#language());
    const hasChosen = Object.values(this.#chosen).some(Boolean);
    const said = {
      loading: words.loading,
      loaded: '',
      empty: hasChosen ? words.noneOf : words.none,
      error: words.failed,
      offline: words.offline,
    };
    this.#state = state;
    this.#status.textContent = text ?? said[state];
    // while what stands inside is read, nothing pushes it down
    const isQuiet = state === 'loading' && !this.#fallback.hidden && this.childElementCount > 0;
    this.#status.classList.toggle('unseen', isQuiet);
    this.#fallback.hidden = state === 'loaded';
    if (state === 'loading') return; // the last list stays until the next is there
    if (state === 'loaded') return;
    const isFailed = state !== 'empty';
    const again = h('button', { type: 'button', part: 'button' }, words.again);
    again.addEventListener('click', () => {
      this.#status.focus(); // the button goes away
      this.#ask();
    });
    this.#result.replaceChildren(...(isFailed ? [again] : []));
  }

  #tell(name: string, detail: object): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'spang-select' }),
    );
  }

  /** JSON-LD, when the site asks for it: the offers' own pages carry it already. Text, so that nothing in it can run. */
  #describe(offers: Offer[], { origin, language }: Look): void {
    this.querySelector('script[data-spang]')?.remove();
    if (this.#said('jsonld') === null) return;
    const items = offers.map(({ id, title, provider }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: {
        '@type': 'Course',
        '@id': `${origin}/utbildningar/${id}`,
        name: title?.[language] ?? title?.sv,
        provider: { '@type': 'Organization', name: provider?.name?.sv },
      },
    }));
    const text = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement: items,
    });
    const script = h('script', { type: 'application/ld+json', 'data-spang': true }) as HTMLScriptElement;
    try {
      script.text = trusted(text.replaceAll('<', '\\u003c'));
    } catch {
      return; // the site allows no policy of ours, and so no description
    }
    this.append(script);
  }
}
