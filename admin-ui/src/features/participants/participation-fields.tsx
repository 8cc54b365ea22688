import { ParticipationInputDto, type VersionSummaryDto } from '@spang/shared/management';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useWatch, type Control, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { lookUp } from '../../platform/lookups';
import { DtoFields, DtoSurroundings } from '../../platform/record/dto-fields';
import type { Names } from '../../platform/record/names';
import { NamesContext } from '../../platform/record/value-view';
import { useWords } from '../../platform/words';
import { DateInput } from '../../ui/date-input';
import { FormSection } from '../../ui/form-section';
import { Select } from '../../ui/select';
import { searchOccasions } from './participants.api';
import { PARTICIPATION_SECTIONS } from './sections';

const LOOK_UPS = { municipality: lookUp.municipalities, occasionId: searchOccasions };
const NO_MARKS = new Map<string, string>();

/** What ids and codes in the form are called, also those that are chosen meanwhile. */
export function ParticipationNames({ names, children }: { names: Names; children: ReactNode }) {
  const [learned, setLearned] = useState<Names>(new Map());
  const learn = useCallback((more: Names) => setLearned((old) => new Map([...old, ...more])), []);
  const value = useMemo(
    () => ({ lookUps: LOOK_UPS, names: new Map([...names, ...learned]), learn, marks: NO_MARKS }),
    [names, learned, learn],
  );
  return (
    <DtoSurroundings value={value}>
      <NamesContext value={value.names}>{children}</NamesContext>
    </DtoSurroundings>
  );
}

interface Props {
  form: UseFormReturn;
  /** Of the project's terms, the latest first. */
  notices: VersionSummaryDto[];
}

/** How somebody takes part: the sections of the form, without who it is. */
export function ParticipationFields({ form, notices }: Props) {
  const { t } = useTranslation();
  const control = form.control as Control;
  const [lastEnd, immediate, sixMonths] = useWatch({
    control,
    name: ['lastEnd', 'immediateOutcome', 'sixMonthOutcome'],
  }) as unknown[];
  const hasOutcomes = Boolean(lastEnd ?? immediate ?? sixMonths);
  return PARTICIPATION_SECTIONS.map(({ id, fields }) => (
    <FormSection key={id} id={id} title={t(`section.${id}` as never)} fields={fields}>
      {id === 'notice' ? (
        <NoticeFields control={control} notices={notices} />
      ) : id === 'outcomes' && !hasOutcomes ? (
        <p className="muted">{t('participations.outcomesLater')}</p>
      ) : (
        <>
          {id === 'characteristics' && <p className="muted">{t('participations.characteristicsHint')}</p>}
          <DtoFields control={control} dto={ParticipationInputDto} only={fields} />
        </>
      )}
    </FormSection>
  ));
}

/** Which wording of the project's terms the participant was given, and when (GDPR art. 13 and 14). */
function NoticeFields({ control, notices }: { control: Control; notices: VersionSummaryDto[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <Select
        control={control}
        name="noticeVersion"
        label={words.field('noticeVersion')}
        description={words.hint('noticeVersion')}
        options={notices.map(({ version, savedAt }) => ({
          value: String(version),
          label: t('participations.noticeOption', { version, at: format.instantShort(savedAt) }),
        }))}
        read={Number}
        isRequired
      />
      <DateInput control={control} name="noticeGivenOn" label={words.field('noticeGivenOn')} isRequired />
    </>
  );
}
