import type { IndicatorListDto, IndicatorTallyInputDto } from '@spang/shared/management';
import { TALLY_GENDERS, TALLY_METHODS } from '@spang/shared/values';
import { useController, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { useWords } from '../../platform/words';
import { fieldId, FieldFrame } from '../../ui/field';
import { FormSection } from '../../ui/form-section';
import { NumberInput } from '../../ui/number-input';
import { Select } from '../../ui/select';
import { TextInput } from '../../ui/text-input';

type Controlled = Control<IndicatorTallyInputDto>;

// the same lists at every render: a section that changes is told anew to whoever lists them
const ABOUT = ['indicatorId', 'period', 'gender'];
const ANSWERS = ['method', 'batchSize', 'counts', 'replacesTallyId'];

interface Props {
  control: Controlled;
  indicators: IndicatorListDto['data'];
  /** What it is about stands already: it is that of what it corrects. */
  isCorrection: boolean;
}

/** What a tally says: what it is about, and how many answered what. */
export function TallyFields({ control, indicators, isCorrection }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <>
      {!isCorrection && (
        <FormSection id="about" title={t('indicatorTallies.about')} fields={ABOUT}>
          <Select
            control={control}
            name="indicatorId"
            label={words.field('indicatorId')}
            options={indicators.map(({ id, names, code }) => ({
              value: id,
              label: words.name(names),
              hint: code,
            }))}
            isRequired
          />
          <TextInput
            control={control}
            name="period"
            label={words.field('period')}
            description={words.hint('period')}
            width="short"
            isRequired
          />
          <Select
            control={control}
            name="gender"
            label={words.field('gender')}
            description={words.hint('gender')}
            options={words.options('gender', TALLY_GENDERS)}
            emptyLabel={t('indicatorTallies.allGenders')}
          />
        </FormSection>
      )}
      <FormSection id="answers" title={t('indicatorTallies.answers')} fields={ANSWERS}>
        <Select
          control={control}
          name="method"
          label={words.field('method')}
          options={words.options('method', TALLY_METHODS)}
          isRequired
        />
        <NumberInput
          control={control}
          name="batchSize"
          label={words.field('batchSize')}
          description={words.hint('batchSize')}
          isRequired
        />
        <Counts control={control} />
      </FormSection>
    </>
  );
}

/** How many said what, and what that makes together: it has to be the whole group. */
function Counts({ control }: { control: Controlled }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { fieldState } = useController({ control, name: 'counts' });
  const [counts, batchSize] = useWatch({ control, name: ['counts', 'batchSize'] });
  // faults of the numbers stand at the numbers; this one is about their sum
  const { type, message } = (fieldState.error ?? {}) as { type?: unknown; message?: string };
  const stated = [counts?.yes, counts?.no, counts?.declined, counts?.notAsked].map((count) => count || 0);
  const sum = stated.reduce((total, count) => total + count, 0);
  return (
    <FieldFrame
      id={fieldId('counts')}
      label={words.field('counts')}
      description={words.hint('counts')}
      fault={typeof type === 'string' ? message : undefined}
      isGroup
    >
      <div className="counts">
        {(['yes', 'no', 'declined', 'notAsked'] as const).map((answer) => (
          <NumberInput
            key={answer}
            control={control}
            name={`counts.${answer}`}
            label={words.field(answer)}
            isRequired
          />
        ))}
      </div>
      <output className="field-echo">
        {batchSize
          ? t('indicatorTallies.sumOf', { sum: format.count(sum), batchSize: format.count(batchSize) })
          : t('indicatorTallies.sum', { sum: format.count(sum) })}
      </output>
    </FieldFrame>
  );
}
