import { DataTable } from '../../ui/data-table';
import { useWords } from '../words';
import { mattersOf } from './matters';
import { DocumentView, isLocalized, ValueView } from './value-view';

type Fields = Record<string, unknown>;
/** More columns than this are no table that anybody reads. */
const COLUMNS_AT_MOST = 6;

const isStated = (value: unknown) =>
  value !== null && value !== undefined && !(Array.isArray(value) && !value.length);

interface Props {
  name: string;
  rows: Fields[];
  /** The only thing under its heading: it needs no other. */
  isAlone: boolean;
}

/** The rows of a part: a table where it is narrow enough, else one definition list a row. Columns nobody fills are left out. */
export function PartsView({ name, rows, isAlone }: Props) {
  const words = useWords();
  const columns = [...new Set(rows.flatMap(mattersOf))].filter((key) =>
    rows.some((row) => isStated(row[key])),
  );
  const isPlain = rows.every(isLocalized);
  if (isPlain || columns.length > COLUMNS_AT_MOST)
    return (
      <section aria-label={words.field(name)}>
        {!isAlone && <h3>{words.field(name)}</h3>}
        <ul className={isPlain ? undefined : 'part-list'}>
          {rows.map((row, index) => (
            <li key={index}>
              {isPlain ? <ValueView name={name} value={row} /> : <DocumentView document={onlyStated(row)} />}
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <DataTable<{ key: string; row: Fields }>
      caption={words.field(name)}
      isCaptionHidden={isAlone}
      rows={rows.map((row, index) => ({ key: String(index), row }))}
      rowKey={({ key }) => key}
      columns={columns.map((key) => ({
        key,
        header: words.field(key),
        isNumeric: rows.every((row) => typeof row[key] === 'number' || row[key] === null),
        cell: ({ row }) => <ValueView name={key} value={row[key]} />,
      }))}
    />
  );
}

const onlyStated = (row: Fields): Fields =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => isStated(value)));
