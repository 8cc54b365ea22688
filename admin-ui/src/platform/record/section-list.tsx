import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Section {
  id: string;
  title: string;
}

/** The sections of a long form, at its side. Read from the page: a section is listed by being there. */
export function SectionList() {
  const { t, i18n } = useTranslation();
  const [sections, setSections] = useState<Section[]>([]);
  useEffect(() => {
    const found = document.querySelectorAll<HTMLElement>('[data-form-section]');
    setSections([...found].map((section) => ({ id: section.id, title: section.dataset['formSection'] ?? '' })));
  }, [i18n.language]);
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
