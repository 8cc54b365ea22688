import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, type To } from 'react-router';

interface Props {
  page: number;
  limit: number;
  count: number;
  /** Unknown when there are more than is cheap to count. */
  total: number | undefined;
  hrefFor: (page: number) => To;
}

/** Pages, never an endless scroll: the foot of the page must be reachable. */
export function Pagination({ page, limit, count, total, hrefFor }: Props) {
  const { t } = useTranslation();
  const first = (page - 1) * limit + 1;
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    document.querySelector<HTMLElement>('main h1')?.focus(); // a new page is read from its top
  }, [page]);
  const hasNext = total === undefined ? count === limit : first + count <= total;
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="pagination" aria-label={t('ui.pages')}>
      {page > 1 && (
        <Link to={hrefFor(page - 1)} rel="prev">
          ‹ {t('ui.previousPage')}
        </Link>
      )}
      <span className="number">
        {total === undefined
          ? t('ui.rangeOfMany', { first, last: first + count - 1 })
          : t('ui.range', { first, last: first + count - 1, total })}
      </span>
      {hasNext && (
        <Link to={hrefFor(page + 1)} rel="next">
          {t('ui.nextPage')} ›
        </Link>
      )}
    </nav>
  );
}
