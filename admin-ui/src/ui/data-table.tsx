import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, type To } from 'react-router';
import { ScrollRegion } from './scroll-region';

export interface Column<R> {
  key: string;
  header: string;
  cell: (row: R) => ReactNode;
  isNumeric?: boolean;
  /** The name of the order; a column without one cannot be sorted by. */
  sortKey?: string;
}

interface Props<R> {
  /** What the table is of. Read aloud first, and the name of its scroll region. */
  caption: string;
  isCaptionHidden?: boolean;
  columns: Column<R>[];
  rows: R[];
  rowKey: (row: R) => string;
  /** `name` or `-name`. */
  sort?: string;
  sortHref?: (sort: string) => To;
}

/** A table that is read: rows have a heading, orders are links, and only the table itself scrolls sideways. */
export function DataTable<R>({ caption, isCaptionHidden, columns, rows, rowKey, sort, sortHref }: Props<R>) {
  const { t } = useTranslation();
  const directionOf = (key: string | undefined) =>
    key && sort === key ? 'ascending' : key && sort === `-${key}` ? 'descending' : undefined;
  return (
    <ScrollRegion label={caption}>
      <table className="table">
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const direction = directionOf(column.sortKey);
              return (
                <th
                  key={column.key}
                  scope="col"
                  className={column.isNumeric ? 'numeric' : undefined}
                  aria-sort={direction}
                >
                  {column.sortKey && sortHref ? (
                    <Link
                      className="sort"
                      to={sortHref(direction === 'ascending' ? `-${column.sortKey}` : column.sortKey)}
                      preventScrollReset
                    >
                      {column.header}
                      <span aria-hidden="true">
                        {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}
                      </span>
                      <span className="visually-hidden">{t('ui.sortBy')}</span>
                    </Link>
                  ) : (
                    column.header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.isNumeric ? 'numeric' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
