import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../ui/field';
import { focusField } from '../ui/focus';
import type { Refusal } from './refusal';
import { useWords } from './words';

/** The name of a path: "Kontakter 1 · E-post". */
function usePathName() {
  const words = useWords();
  return (path: string) =>
    path
      .split('.')
      .map((part, index) =>
        /^\d+$/.test(part) ? String(Number(part) + 1) : `${index ? '· ' : ''}${words.field(part)}`,
      )
      .join(' ');
}

/** What has to be mended, in one place, with links. Takes the focus when a form is refused; the title says "Fel:". */
export function FaultSummary({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation();
  const nameOf = usePathName();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!refusal) return;
    box.current?.focus();
    const title = document.title;
    document.title = `${t('form.faultPrefix')} ${title}`;
    return () => {
      document.title = title;
    };
  }, [refusal, t]);
  if (!refusal) return null;
  const { faults, others } = refusal;
  return (
    <div className="fault-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="fault-summary-title">
      <h2 id="fault-summary-title">{t('form.faults', { count: faults.length + others.length })}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.path}>
            <a
              href={`#${fieldId(fault.path)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(fault.path);
              }}
            >
              {nameOf(fault.path)}: {fault.message}
            </a>
          </li>
        ))}
        {others.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
