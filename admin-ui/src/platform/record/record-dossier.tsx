import { useTranslation } from 'react-i18next';
import { DossierSection, Fact, Facts } from '../../ui/facts';
import { useFormat } from '../format';
import { useWords } from '../words';
import { PartsView } from './parts-view';
import type { RecordSection } from './record-editor';
import { useRecord } from './record-layout';
import { ValueView } from './value-view';

type Fields = Record<string, unknown>;

/** Nothing is said of it: neither a value nor a row. Zero and no are said. */
const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** All that a record holds, section by section. What nobody has stated is named, at the end of its section. */
export function RecordDossier({ sections }: { sections: readonly RecordSection[] }) {
  const { read } = useRecord();
  const { t } = useTranslation();
  return sections.map(({ id, fields }) => (
    <DossierSection key={id} id={id} title={t(`section.${id}` as never)}>
      <Section fields={fields} record={read.record as unknown as Fields} />
    </DossierSection>
  ));
}

function Section({ fields, record }: { fields: readonly string[]; record: Fields }) {
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
