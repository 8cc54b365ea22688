import { emptyOf } from '@spang/shared/contract';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../ui/form-section';
import type { AnyRecord, Opened } from '../record-api';
import { anyControl, DtoFields, DtoSurroundings, type LookUps } from './dto-fields';
import { CheckList } from './check-list';
import { namesIn, type Names } from './names';
import { RecordForm } from './record-form';
import type { Beginning, Check } from './record-kind';
import { NamesContext } from './value-view';

/** A part of a record under a heading: the fields of its DTO in the order in which they are read and written. */
export interface RecordSection {
  /** Also the key of its heading: `section.<id>`. */
  id: string;
  fields: readonly string[];
}

interface Props<I extends FieldValues, R extends AnyRecord> {
  dto: new () => I;
  sections: readonly RecordSection[];
  lookUps: LookUps;
  /** The record as it was opened; left out when creating. */
  opened?: Opened<I, R> | undefined;
  /** What a new one begins with, beside the DTO's own initial values. */
  begun?: Beginning<I> | undefined;
  reload?: (() => Promise<Opened<I, R> & { savedBy?: string }>) | undefined;
  cancelTo: string;
  /** Paths of fields that are seldom needed. */
  folded?: ReadonlySet<string> | undefined;
  /** Beside the form: what it makes. */
  Beside?: ((props: { control: Control<I> }) => ReactNode) | undefined;
}

const NOTHING_TO_CHECK: Check[] = [];

/** The form of a record, section by section. Which fields there are, and what they obey, its DTO says. */
export function RecordEditor<I extends FieldValues, R extends AnyRecord>(props: Props<I, R>) {
  const { dto, sections, lookUps, opened, begun, reload, cancelTo, Beside, folded } = props;
  const { t, i18n } = useTranslation();
  const known: unknown = opened?.record ?? begun?.known;
  const checks = begun?.checks ?? NOTHING_TO_CHECK;
  const [learned, setLearned] = useState<Names>(new Map());
  const learn = useCallback((names: Names) => setLearned((old) => new Map([...old, ...names])), []);
  const surroundings = useMemo(
    () => ({
      lookUps,
      names: new Map([...namesIn(known, i18n.language), ...learned]),
      learn,
      marks: new Map(checks.map(({ field, why }) => [field, t(`begin.mark.${why}`)])),
      folded,
    }),
    [lookUps, known, learned, learn, checks, folded, t, i18n.language],
  );
  // what somebody else has saved may name what this form has never heard of
  const readAnew =
    reload &&
    (async () => {
      const now = await reload();
      learn(namesIn(now.record, i18n.language));
      return now;
    });
  const value = useMemo(
    () => opened?.document ?? { ...emptyOf(dto), ...begun?.initial },
    [opened, dto, begun?.initial],
  );
  return (
    <DtoSurroundings value={surroundings}>
      <NamesContext value={surroundings.names}>
        {checks.length > 0 && <CheckList checks={checks} />}
        <RecordForm
          dto={dto}
          value={value}
          opened={opened}
          reload={readAnew}
          cancelTo={cancelTo}
          beside={Beside && (({ control }) => <Beside control={control} />)}
        >
          {({ control }) =>
            sections.map(({ id, fields }) => (
              <FormSection key={id} id={id} title={t(`section.${id}` as never)} fields={fields}>
                <DtoFields control={anyControl(control)} dto={dto} only={fields} />
              </FormSection>
            ))
          }
        </RecordForm>
      </NamesContext>
    </DtoSurroundings>
  );
}
