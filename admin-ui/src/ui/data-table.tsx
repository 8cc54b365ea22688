/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- a table that is drawn as rows is no table to some browsers, unless it says so */
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

/**
 * A table that is read: rows have a heading, orders are links. Where it is too narrow for columns each row stands by itself
 * with its headings beside it; the roles are said because a changed `display` takes them away in some browsers.
 */
export function DataTable<R>({ caption, isCaptionHidden, columns, rows, rowKey, sort, sortHref }: Props<R>) {
  const { t } = useTranslation();
  const directionOf = (key: string | undefined) =>
    key && sort === key ? 'ascending' : key && sort === `-${key}` ? 'descending' : undefined;
  return (
    <ScrollRegion label={caption}>
      <table className="table table-stack" role="table">
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row" data-label={t('ui.sortedBy')}>
            {columns.map((column) => {
              const direction = directionOf(column.sortKey);
              return (
                <th
                  key={column.key}
                  scope="col"
                  role="columnheader"
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
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" role="rowheader" data-label={column.header}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    role="cell"
                    className={column.isNumeric ? 'numeric' : undefined}
                    data-label={column.header}
                  >
                    <div>{column.cell(row)}</div>
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
