import { h } from './dom.js';
import type { Chosen } from './question.js';
import { textIn, type Language, type Words } from './words.js';

/** A row of the API's facet counts. */
export interface Facet {
  parameter: string;
  value: string;
  label?: Record<string, string> | null;
  /** A municipality that one may live in has none. */
  count?: number;
}

const SELECTS = {
  place: ['municipality', 'place'],
  form: ['studyForm', 'form'],
  home: ['residentOf', 'home'],
} as const;

/** Which filters the reader gets: words of the attribute, in its order. */
export const filtersIn = (attribute: string | null): string[] =>
  (attribute ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name === 'search' || name in SELECTS);

/** The form. It stays while the list under it is made anew, so that nobody loses their place in it. */
export function filterForm(
  names: string[],
  words: Words,
  chosen: Chosen,
  onChoose: (chosen: Chosen) => void,
): HTMLFormElement {
  const fields = names.map((name) => {
    if (name === 'search')
      return labelled(
        words.search,
        h('input', { type: 'search', name: 'q', part: 'field', value: chosen['q'] ?? '', maxlength: 200 }),
      );
    const [parameter, word] = SELECTS[name as keyof typeof SELECTS];
    return labelled(words[word], h('select', { name: parameter, part: 'field' }, noChoice(parameter, words)));
  });
  const form = h(
    'form',
    { part: 'filters' },
    ...fields,
    h('button', { part: 'button' }, words.filter),
  ) as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = [...form.elements].map((field) => field as HTMLInputElement).filter(({ name }) => name);
    onChoose(Object.fromEntries(values.map(({ name, value }) => [name, value.trim()])));
  });
  return form;
}

const noChoice = (parameter: string, words: Words) =>
  h('option', { value: '' }, parameter === 'residentOf' ? words.notChosen : words.all);

/** Fills the lists of a form with what there is to choose. */
export function fillChoices(form: HTMLFormElement, facets: Facet[], language: Language, words: Words): void {
  for (const select of form.querySelectorAll('select')) {
    const { value: chosen } = select;
    const options = facets
      .filter(({ parameter }) => parameter === select.name)
      .map(({ value, label, count }) => ({ value, text: textIn(label, language)?.text ?? value, count }))
      .toSorted((a, b) => a.text.localeCompare(b.text, language));
    select.replaceChildren(
      noChoice(select.name, words),
      ...options.map(({ value, text, count }) => h('option', { value }, count ? `${text} (${count})` : text)),
    );
    select.value = chosen;
  }
}

const labelled = (name: string, field: HTMLElement) => h('label', {}, name, field);
