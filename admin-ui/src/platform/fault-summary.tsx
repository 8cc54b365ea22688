import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../ui/field';
import { focusField } from '../ui/focus';
import type { Refusal } from './refusal';
import { useWords } from './words';

/** The name of a path: "Kontakter 1 · E-post". An amount within an amount is said once. */
function usePathName() {
  const words = useWords();
  return (path: string) =>
    path
      .split('.')
      .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : words.field(part)))
      .filter((word, index, all) => word !== all[index - 1])
      .reduce((name, word) => name + (/^\d+$/.test(word) ? ' ' : ' · ') + word);
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
