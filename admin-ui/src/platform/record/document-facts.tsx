import { Fact, Facts } from '../../ui/facts';
import { useFormat } from '../format';
import { useWords } from '../words';
import { mattersOf } from './matters';
import { PartsView } from './parts-view';
import { ValueView } from './value-view';

type Fields = Record<string, unknown>;

/** Nothing is said of it: neither a value nor a row. Zero and no are said. */
const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

interface Props {
  document: Fields;
  /** These fields, in this order; else all that it is about. */
  only?: readonly string[];
  /** The order to put all of them in, as far as it knows them. */
  order?: readonly string[];
}

/** A document, or a section of one: facts, then tables. What nobody has stated is named at the end. */
export function DocumentFacts({ document: record, only, order = [] }: Props) {
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const fields = only ?? mattersOf(record).toSorted((a, b) => placeOf(a) - placeOf(b));
  const words = useWords();
  const format = useFormat();
  const isSaid = (name: string) => !isMissing(record[name]) || words.missing(name) !== undefined;
  const stated = fields.filter(isSaid);
  const missing = fields.filter((name) => !isSaid(name));
  const isTable = (name: string) =>
    Array.isArray(record[name]) &&
    record[name].length > 0 &&
    record[name].every((row) => typeof row === 'object');
  return (
    <div className="stack">
      {stated.some((name) => !isTable(name)) && (
        <Facts>
          {stated
            .filter((name) => !isTable(name))
            .map((name) => (
              <Fact key={name} label={words.field(name)}>
                {isMissing(record[name]) ? (
                  words.missing(name)
                ) : (
                  <ValueView name={name} value={record[name]} />
                )}
              </Fact>
            ))}
        </Facts>
      )}
      {stated.filter(isTable).map((name) => (
        <PartsView key={name} name={name} rows={record[name] as Fields[]} isAlone={fields.length === 1} />
      ))}
      {missing.length > 0 && (
        <p className="small missing">
          {`${format.missing}: ${missing.map((name) => words.field(name).toLocaleLowerCase()).join(', ')}`}
        </p>
      )}
    </div>
  );
}
