import type { PublicOfferOccasionDto } from '../../src/open/occasion.dto.js';
import type { PublicTrainingOfferDto } from '../../src/open/training-offer.dto.js';
import { emblem, h, safeUrl } from './dom.js';
import { dayIn, textIn, type Language, type Words } from './words.js';

/** Data from a network: every part may be missing, and what is text may be anything. */
type Doubtful<T> = T extends (infer U)[]
  ? Doubtful<U>[] | null | undefined
  : T extends object
    ? { [K in keyof T]?: Doubtful<T[K]> | null } | null | undefined
    : T | null | undefined;

export type Offer = NonNullable<Doubtful<PublicTrainingOfferDto>>;
type Occasion = NonNullable<Doubtful<PublicOfferOccasionDto>>;

export interface Look {
  language: Language;
  words: Words;
  layout: 'list' | 'cards' | 'table';
  /** 2 to 6. */
  level: number;
  target: '_self' | '_blank';
  /** Where an offer without an address of its own has its page. */
  origin: string;
  onSelect: (event: Event, id: string) => void;
}

interface Facts {
  title: Node;
  state: Node | undefined;
  rows: Row[];
}

/** Name, value, and whether the name is shown: a town or a provider says by itself what it is. */
type Row = [name: string, value: Node | string | undefined, isNamed?: boolean];

const listOf = <T>(value: T[] | null | undefined): T[] => (Array.isArray(value) ? value : []);
const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** The offers in the layout that was asked for. */
export function viewOf(offers: Offer[], look: Look): HTMLElement {
  const isForOne = offers.some(({ occasions }) => listOf(occasions).some((it) => it?.homeRoute));
  const all = offers.map((it) => factsOf(it, look, isForOne));
  if (look.layout === 'table') return tableOf(all, look);
  const items = all.map(({ title, state, rows }) =>
    h(
      'li',
      { part: 'card' },
      h(`h${look.level}`, { part: 'title' }, title),
      state,
      h(
        'dl',
        { part: 'facts' },
        ...rows.map(
          ([name, value, isNamed]) =>
            value && h('div', {}, h('dt', { class: !isNamed && 'unseen' }, name), h('dd', {}, value)),
        ),
      ),
    ),
  );
  // a list without marks is no list to some screen readers, unless it says so
  const list = h('ul', { role: 'list', part: 'list', class: look.layout });
  const more = () => {
    list.append(...items.splice(0, AT_ONCE));
    if (items.length) setTimeout(more);
  };
  more();
  return list;
}

/** So many cards are laid out at a stretch: the page of a partner is never busy for long. */
const AT_ONCE = 20;

function tableOf(all: Facts[], { words }: Look): HTMLElement {
  const names = [words.what, words.state, ...(all[0]?.rows.map(([name]) => name) ?? [])];
  const rows = all.map(({ title, state, rows: cells }) =>
    h(
      'tr',
      { part: 'card' },
      h('th', { scope: 'row', part: 'title' }, title),
      ...[state, ...cells.map(([, value]) => value)].map((value) => h('td', {}, value)),
    ),
  );
  const head = h('thead', {}, h('tr', {}, ...names.map((name) => h('th', { scope: 'col' }, name))));
  const table = h('table', { part: 'list' }, head, h('tbody', {}, ...rows));
  return h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.what }, table);
}

function factsOf(offer: Offer, look: Look, isForOne: boolean): Facts {
  const { words, language } = look;
  const occasions = listOf(offer.occasions).filter(
    (it) => typeof it === 'object' && it !== null,
  ) as Occasion[];
  const next = nextOf(occasions);
  const state = next && textIn(next.applicationStateLabel, language);
  const isOpen = ['open', 'continuous', 'interest-only'].includes(`${next?.applicationState}`);
  const closes = isOpen ? lastDayOf(next!) : undefined;
  const others = occasions.length - 1;
  const place = listOf(next?.locations)
    .map((it) => stringOf(it?.town) ?? textIn(it?.municipality, language)?.text)
    .find(Boolean);
  return {
    title: linkTo(offer, look),
    state:
      state &&
      h(
        'span',
        { part: 'badge status', class: isOpen ? 'badge open' : 'badge', lang: state.lang },
        state.text,
      ),
    rows: [
      [words.starts, startOf(next, look, others), true],
      [words.closes, closes && day(closes, language), true],
      ...(isForOne ? [[words.forYou, routeOf(next, language), true] as Row] : []),
      [words.where, place],
      [words.how, said(next?.studyFormLabel, language)],
      [words.pace, typeof next?.pace?.percent === 'number' ? `${next.pace.percent} %` : undefined],
      [words.who, said(offer.provider?.name, language)],
    ],
  };
}

const said = (texts: unknown, language: Language): Node | undefined => {
  const found = textIn(texts, language);
  return found && h('span', { lang: found.lang }, found.text);
};

const day = (value: string, language: Language) => h('time', { datetime: value }, dayIn(value, language));

const SWEDISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The coming start that one may still apply to, else the coming one, else the last one there was. */
function nextOf(occasions: Occasion[]): Occasion | undefined {
  const today = SWEDISH_DAY.format();
  const isLive = ({ lifecycle }: Occasion) => lifecycle !== 'cancelled' && lifecycle !== 'completed';
  const coming = occasions.filter((it) => isLive(it) && (!it.start || it.start >= today));
  return (
    coming.find((it) => !['closed', 'cancelled'].includes(`${it.applicationState}`)) ??
    coming[0] ??
    occasions.at(-1)
  );
}

function startOf(next: Occasion | undefined, { words, language }: Look, others: number): Node | undefined {
  if (!next) return undefined;
  const start = stringOf(next.start);
  const more = others > 0 && ` ${words.more(others)}`;
  return start ? h('span', {}, day(start, language), more) : h('span', {}, words.anytime, more);
}

/** How one who lives where the reader does may apply, and the area or agreement that makes it so. */
function routeOf(next: Occasion | undefined, language: Language): Node | undefined {
  const route = next?.homeRoute;
  const label = said(route?.label, language);
  const area = said(route?.areaName, language);
  return label && h('span', {}, label, area && ' (', area, area && ')');
}

const lastDayOf = (occasion: Occasion): string | undefined =>
  listOf(occasion.applicationPeriods)
    .filter((it) => !it?.isContinuous)
    .map((it) => stringOf(it?.closes))
    .filter((it) => it !== undefined)
    .toSorted()
    .at(-1);

function linkTo(offer: Offer, { language, target, words, origin, onSelect }: Look): Node {
  const title = textIn(offer.title, language) ?? { text: words.what };
  const own = `${origin}${language === 'en' ? '/en/training' : '/utbildningar'}/${encodeURIComponent(`${offer.id}`)}`;
  const href = safeUrl(offer.url) ?? safeUrl(own);
  if (!href) return h('span', { lang: title.lang }, title.text);
  const isNew = target === '_blank';
  const link = h(
    'a',
    { part: 'link', href, lang: title.lang, target: isNew && target, rel: isNew && 'noopener' },
    title.text,
    isNew && ` (${words.newTab})`,
  );
  link.addEventListener('click', (event) => onSelect(event, `${offer.id}`));
  return link;
}

/**
 * The statement next to the emblem, once for each way it is worded, whatever the site has chosen. CPR 2021/1060 Annex IX:
 * in full, one of the allowed typefaces, black on white.
 */
export function visibilityOf(offers: Offer[], language: Language): HTMLElement[] {
  const blocks = new Map<string, HTMLElement>();
  for (const offer of offers) {
    const { visibility } = offer;
    const statement = textIn(visibility?.statement, language);
    if (!statement) continue;
    const fund = textIn(visibility?.fund?.names, language);
    const text = h(
      'p',
      {},
      h('span', { lang: statement.lang }, statement.text),
      fund && h('span', { lang: fund.lang }, fund.text),
    );
    const key = `${statement.text} ${fund?.text}`;
    if (!blocks.has(key)) blocks.set(key, h('div', { class: 'eu', part: 'visibility' }, emblem(), text));
  }
  return [...blocks.values()];
}
