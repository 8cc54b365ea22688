import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionEntry } from '../../ui/form-section';
import type { FieldFault } from '../form';

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

const WIDE = '(min-width: 68.75em)';

interface Props {
  sections: SectionEntry[];
  faults: FieldFault[];
}

/** The sections of a long form, and what is left to mend in each. At its side where there is room, else folded above it. */
export function SectionList({ sections, faults }: Props) {
  const { t } = useTranslation();
  const [isWide] = useState(() => window.matchMedia(WIDE).matches);
  if (sections.length < 3) return null;
  const faultsIn = ({ fields = [] }: SectionEntry) =>
    faults.filter(({ path }) => fields.includes(path.split('.')[0]!)).length;
  return (
    <nav className="form-sections" aria-label={t('form.sections')}>
      <details open={isWide}>
        <summary>{t('form.sections')}</summary>
        <ol>
          {sections.map((section) => (
            <li key={section.id}>
              <a
                href={`#${section.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  const heading = document.getElementById(`${section.id}-title`);
                  heading?.focus();
                  heading?.scrollIntoView();
                }}
              >
                {section.title}
                {faultsIn(section) > 0 && (
                  <span className="field-fault small">
                    {t('form.sectionFaults', { count: faultsIn(section) })}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
