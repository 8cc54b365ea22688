import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from './data-table';
import { useWidth } from './use-width';

interface Props {
  title: string;
  /** What the drawing says, in one sentence: who cannot see it has read it. */
  takeaway: string;
  /** What is counted. */
  unit: string;
  /** Where the values are from, and of which day they are. */
  source: string;
  /** The same values to read and to copy. */
  table: { columns: string[]; rows: string[][] };
  /** Draws it in the width that there is, in pixels. */
  children: (width: number) => ReactNode;
}

/**
 * A chart, which is never a drawing alone. The drawing itself is hidden from screen readers: title, takeaway and table say
 * all of it, in an order that can be followed.
 */
export function ChartFigure({ title, takeaway, unit, source, table, children }: Props) {
  const { t } = useTranslation();
  const { element, width } = useWidth<HTMLDivElement>(320);
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={`${id}-title`} aria-describedby={`${id}-takeaway`}>
      <figcaption>
        <h3 id={`${id}-title`}>{title}</h3>
        <p id={`${id}-takeaway`}>{takeaway}</p>
      </figcaption>
      <div className="chart-room" ref={element} aria-hidden="true">
        {children(width)}
      </div>
      <p className="small muted">
        {t('ui.chartUnit', { unit })} {source}
      </p>
      <details>
        <summary className="summary" aria-label={t('ui.showTableOf', { title })}>
          {t('ui.showTable')}
        </summary>
        <DataTable<{ key: string; cells: string[] }>
          caption={title}
          isCaptionHidden
          rows={table.rows.map((cells, index) => ({ key: String(index), cells }))}
          rowKey={({ key }) => key}
          columns={table.columns.map((header, index) => ({
            key: header,
            header,
            cell: ({ cells }) => cells[index],
          }))}
        />
      </details>
    </figure>
  );
}
