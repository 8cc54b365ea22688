/** What a list can be asked for by its address. The names are those of the query, so that an address is a request. */
export interface ListSpec {
  /** Filters by name; a closed list refuses what is not in it, a day what is none. */
  filters: Readonly<Record<string, readonly string[] | 'any' | 'day'>>;
  /** Orders that exist, without their minus. */
  sorts: readonly string[];
  defaultSort: string;
}

export interface ListState {
  q: string;
  filters: Record<string, string>;
  /** `name` or `-name`. */
  sort: string;
  page: number;
}

export interface ParsedList {
  state: ListState;
  /** Parameters of the address that this list does not know: said to the reader, never sent. */
  ignored: string[];
}

/** What has just been done elsewhere and is told above the list: no part of its state. */
export const DONE = 'klart';

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The state that an address says. What it does not know is left out and named. */
export function parseListState(spec: ListSpec, search: URLSearchParams): ParsedList {
  const state = emptyState(spec);
  const ignored: string[] = [];
  for (const [name, value] of search) {
    const allowed = Object.hasOwn(spec.filters, name) ? spec.filters[name] : undefined;
    if (name === DONE) continue;
    if (name === 'q') state.q = value.trim();
    else if (name === 'sort' && spec.sorts.includes(value.replace(/^-/, ''))) state.sort = value;
    else if (name === 'page' && /^[1-9]\d{0,4}$/.test(value)) state.page = Number(value);
    else if (allowed === 'day' && isDay(value)) state.filters[name] = value;
    else if (allowed === 'any' && value) state.filters[name] = value;
    else if (Array.isArray(allowed) && allowed.includes(value)) state.filters[name] = value;
    else ignored.push(name);
  }
  return { state, ignored };
}

export const emptyState = (spec: ListSpec): ListState => ({
  q: '',
  filters: {},
  sort: spec.defaultSort,
  page: 1,
});

/** The address that says a state. Defaults are left out: two addresses of one state are the same. */
export function serializeListState(spec: ListSpec, state: ListState): URLSearchParams {
  const search = new URLSearchParams();
  if (state.q) search.set('q', state.q);
  for (const name of Object.keys(spec.filters)) {
    const value = state.filters[name];
    if (value) search.set(name, value);
  }
  if (state.sort !== spec.defaultSort) search.set('sort', state.sort);
  if (state.page > 1) search.set('page', String(state.page));
  return search;
}

/** What the API is asked for. */
export const toQuery = (state: ListState): Record<string, string | number> => ({
  ...(state.q ? { q: state.q } : {}),
  ...state.filters,
  sort: state.sort,
  page: state.page,
});

/** The states that lists of records can be filtered by. */
export const PUBLICATION_STATES = ['unpublished', 'published', 'withdrawn'] as const;
