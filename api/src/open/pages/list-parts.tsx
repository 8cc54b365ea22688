import { MUNICIPALITY_NAMES } from '@spang/shared/values';
import type { ReactNode } from 'react';
import { FORMAT } from './parts.js';
import { writeQuestion, type Question } from './question.js';
import type { Language } from './words.js';

const TEXT = {
  sv: {
    search: 'Visa',
    clear: 'Rensa filtren',
    page: 'Sida',
    of: 'av',
    pages: 'Sidor',
    previous: 'Föregående sida',
    next: 'Nästa sida',
  },
  en: {
    search: 'Show',
    clear: 'Clear the filters',
    page: 'Page',
    of: 'of',
    pages: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
  },
};

export interface Option {
  value: string;
  label: string;
}

interface SelectProps {
  name: string;
  label: string;
  options: Option[];
  chosen: string | undefined;
  /** What choosing nothing means. */
  none: string;
}

export const Select = ({ name, label, options, chosen, none }: SelectProps) => (
  <p className="field">
    <label htmlFor={name}>{label}</label>
    <select id={name} name={name} defaultValue={chosen ?? ''}>
      <option value="">{none}</option>
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </p>
);

interface CheckProps {
  name: string;
  value: string;
  label: string;
  isChecked: boolean;
}

export const Check = ({ name, value, label, isChecked }: CheckProps) => (
  <p className="field-check">
    <input id={name} name={name} type="checkbox" value={value} defaultChecked={isChecked} />
    <label htmlFor={name}>{label}</label>
  </p>
);

/** A value of a filter, and how many have it. */
export interface FacetCount {
  name: string;
  value: string;
  count: number;
}

/** The values of a filter that there are, with their numbers; those without a word are left out. */
export const optionsOf = (
  facets: FacetCount[],
  name: string,
  labelOf: (value: string) => string | undefined,
): Option[] =>
  facets
    .filter((facet) => facet.name === name && labelOf(facet.value))
    .map(({ value, count }) => ({ value, label: `${labelOf(value)} (${count})` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'));

/** Every municipality of Sweden, by name. */
export const HOMES: Option[] = [...MUNICIPALITY_NAMES]
  .map(([value, label]) => ({ value, label }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'));

interface FormProps {
  language: Language;
  /** Where the list is. */
  action: string;
  question: Question;
  searchLabel: string;
  children: ReactNode;
}

/** The filters of a list: a form that is sent with a button, so that it needs no script. */
export function FilterForm({ language, action, question, searchLabel, children }: FormProps) {
  const text = TEXT[language];
  return (
    <form action={action} role="search" className="filters">
      <p className="field field-wide">
        <label htmlFor="q">{searchLabel}</label>
        <input id="q" name="q" type="search" defaultValue={question.q} maxLength={200} />
      </p>
      {children}
      <p className="field-actions">
        <button type="submit">{text.search}</button>
        {writeQuestion({ ...question, page: 1 }) && <a href={action}>{text.clear}</a>}
      </p>
    </form>
  );
}

interface PagingProps {
  language: Language;
  action: string;
  question: Question;
  /** undefined: more than are counted. */
  total: number | undefined;
  perPage: number;
  hasMore: boolean;
}

/** The way to the pages beside this one; nothing where there is one page. */
export function Paging({ language, action, question, total, perPage, hasMore }: PagingProps) {
  const text = TEXT[language];
  const { page } = question;
  if (page === 1 && !hasMore) return null;
  const to = (number: number) => action + writeQuestion({ ...question, page: number });
  const last = total === undefined ? undefined : Math.ceil(total / perPage);
  return (
    <nav aria-label={text.pages} className="paging">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {text.previous}
        </a>
      )}
      <span>
        {text.page} {page}
        {last && ` ${text.of} ${FORMAT[language].count(last)}`}
      </span>
      {hasMore && (
        <a href={to(page + 1)} rel="next">
          {text.next}
        </a>
      )}
    </nav>
  );
}
