/** What a list page is asked. A form without a script sends every field, also the empty ones: those say nothing. */
export interface Question {
  q: string;
  /** Names of filters → the value that was chosen. */
  filters: Record<string, string>;
  page: number;
}

/** Values of a filter, or a form that they have. */
export type Choices = Record<string, ReadonlySet<string> | RegExp>;

/** As deep as a list can be paged, at twenty a page. */
const LAST_PAGE = 500;
/** What no text has, and PostgreSQL cannot take. */
const UNPRINTABLE = /\p{C}/gu;

/** Reads an address leniently: what is not a choice is no filter, and a page must always come. */
export function readQuestion(parameters: URLSearchParams, choices: Choices): Question {
  const filters = Object.entries(choices).flatMap(([name, choice]) => {
    const value = parameters.get(name) ?? '';
    const isChoice = choice instanceof RegExp ? choice.test(value) : choice.has(value);
    return isChoice ? [[name, value] as const] : [];
  });
  const q = (parameters.get('q') ?? '').toWellFormed().replace(UNPRINTABLE, ' ').trim().slice(0, 200);
  const page = Number(/^[1-9]\d{0,2}$/.exec(parameters.get('page') ?? '')?.[0] ?? 1);
  return { q, filters: Object.fromEntries(filters), page: Math.min(page, LAST_PAGE) };
}

/** The question as it stands in an address, always written in the same way: `?q=svets&page=2`, or nothing. */
export function writeQuestion({ q, filters, page }: Question): string {
  const parameters = new URLSearchParams({
    ...(q ? { q } : {}),
    ...filters,
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return parameters.size ? `?${parameters.toString()}` : '';
}

/** Views that search engines need not keep: searches, and more than one filter at a time. */
export const isOneOfMany = ({ q, filters }: Question): boolean =>
  q !== '' || 'homeMunicipality' in filters || Object.keys(filters).length > 1;
