import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionEntry } from '../../ui/form-section';

/** The sections that are on the page, in the order they came. */
export function useSections() {
  const [sections, setSections] = useState<SectionEntry[]>([]);
  const register = useCallback((entry: SectionEntry) => {
    setSections((known) => {
      const at = known.findIndex(({ id }) => id === entry.id);
      return at < 0 ? [...known, entry] : known.with(at, entry);
    });
    return () => setSections((known) => known.filter((other) => other !== entry));
  }, []);
  return { sections, register };
}

/** The sections of a long form, at its side. */
export function SectionList({ sections }: { sections: SectionEntry[] }) {
  const { t } = useTranslation();
  if (sections.length < 2) return null;
  return (
    <nav className="form-sections" aria-label={t('form.sections')}>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                const heading = document.getElementById(`${id}-title`);
                heading?.focus();
                heading?.scrollIntoView();
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
