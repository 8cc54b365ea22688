import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../ui/field';
import { focusField } from './focus-field';
import type { FieldFault } from './form';
import { useWords } from './words';

interface Props {
  faults: FieldFault[];
  /** Faults without a field: about the whole. */
  others?: string[];
  /** Changes at every try: the summary takes the focus again. */
  attempt: number;
}

/** The name of a path: "Kontakter 1: E-post". */
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
export function FaultSummary({ faults, others = [], attempt }: Props) {
  const { t } = useTranslation();
  const nameOf = usePathName();
  const box = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  const count = faults.length + others.length;
  const hasFaults = count > 0;
  useEffect(() => {
    // once per refusal, as soon as its faults are on the page; a fault that comes later does not take the focus
    if (attempt === answered.current || !hasFaults) return;
    answered.current = attempt;
    box.current?.focus();
  }, [attempt, hasFaults]);
  useEffect(() => {
    if (!hasFaults) return;
    const title = document.title;
    document.title = `${t('form.faultPrefix')} ${title}`;
    return () => {
      document.title = title;
    };
  }, [hasFaults, t]);
  if (!hasFaults) return null;
  return (
    <div className="fault-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="fault-summary-title">
      <h2 id="fault-summary-title">{t('form.faults', { count })}</h2>
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
