import { useId, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import type { Option } from './field';

export interface Filter {
  name: string;
  label: string;
  options: Option[];
  value: string;
}

interface Props {
  /** Name of the whole, for those who jump by landmark. */
  label: string;
  /** Without it there is no text to search by. */
  searchLabel?: string | undefined;
  search: string;
  filters: Filter[];
  onChange: (values: { q: string; filters: Record<string, string> }) => void;
  /** What came of it, read aloud when it changes. */
  result: string;
}

/** Search and facets. A facet works when it is chosen; the text when it is sent, so that nobody is read a list per letter. */
export function FilterBar({ label, searchLabel, search, filters, onChange, result }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const chosen = Object.fromEntries(filters.map(({ name, value }) => [name, value]));
  const active = filters.filter(({ value }) => value !== '');
  const answer = useRef<HTMLOutputElement>(null);
  const remove = (changes: { q?: string; filters?: Record<string, string> }) => {
    onChange({ q: search, filters: chosen, ...changes });
    answer.current?.focus(); // the chip is gone
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = (event.currentTarget.elements.namedItem('q') as HTMLInputElement | null)?.value ?? '';
    onChange({ q: text.trim(), filters: chosen });
  };
  return (
    <search className="filter-bar" aria-label={label}>
      <form className="filters" onSubmit={send}>
        {searchLabel && (
          <div className="field search">
            <label htmlFor={`${id}-q`}>{searchLabel}</label>
            <div className="combobox">
              {/* a new search from the address replaces what was typed */}
              <input
                key={search}
                id={`${id}-q`}
                name="q"
                type="search"
                className="input"
                defaultValue={search}
              />
              <Button type="submit">{t('ui.search')}</Button>
            </div>
          </div>
        )}
        {filters.map((filter) => (
          <div className="field" key={filter.name}>
            <label htmlFor={`${id}-${filter.name}`}>{filter.label}</label>
            <select
              id={`${id}-${filter.name}`}
              className="input"
              value={filter.value}
              onChange={(event) =>
                onChange({ q: search, filters: { ...chosen, [filter.name]: event.target.value } })
              }
            >
              <option value="">{t('ui.all')}</option>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
      </form>
      {(search || active.length > 0) && (
        <ul className="chips" aria-label={t('ui.activeFilters')}>
          {search && (
            <li className="chip">
              {t('ui.textFilter', { text: search })}
              <button
                type="button"
                aria-label={t('ui.removeNamed', { name: t('ui.textFilter', { text: search }) })}
                onClick={() => remove({ q: '' })}
              >
                ×
              </button>
            </li>
          )}
          {active.map((filter) => {
            const words = `${filter.label}: ${filter.options.find((o) => o.value === filter.value)?.label ?? filter.value}`;
            return (
              <li key={filter.name} className="chip">
                {words}
                <button
                  type="button"
                  aria-label={t('ui.removeNamed', { name: words })}
                  onClick={() => remove({ filters: { ...chosen, [filter.name]: '' } })}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <output className="small muted" ref={answer} tabIndex={-1}>
        {result}
      </output>
    </search>
  );
}
