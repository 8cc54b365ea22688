import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Nothing here: what this would be, and what to do about it. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Lines where the content will be. Shown after 300 ms: what is quick should not flicker. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" className="skeleton">
      <span className="visually-hidden">{t('ui.loading')}</span>
      {isSlow && Array.from({ length: rows }, (_, index) => <i key={index} />)}
    </div>
  );
}
