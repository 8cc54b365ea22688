import { emptyOf } from '@spang/shared/contract';
import {
  IndicatorTallyInputDto,
  type IndicatorListDto,
  type IndicatorTallyDto,
  type ProjectDto,
} from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { useFormat } from '../../platform/format';
import { Page } from '../../platform/page';
import { RecordForm } from '../../platform/record/record-form';
import { LocalizedText } from '../../platform/values';
import { KindOfWords, useWords } from '../../platform/words';
import { Fact, Facts } from '../../ui/facts';
import { FormSection } from '../../ui/form-section';
import { TallyFields } from './tally-fields';

interface Loaded {
  project: ProjectDto;
  indicators: IndicatorListDto['data'];
  /** The tally that a correction is of. */
  replaces: IndicatorTallyDto | null;
}

/** The sum of a group of answers: a new one, or one that replaces a wrong one. */
export function TallyFormPage() {
  return (
    <KindOfWords value="indicatorTallies">
      <TallyForm />
    </KindOfWords>
  );
}

function TallyForm() {
  const { project, indicators, replaces } = useLoaderData<Loaded>();
  const { t } = useTranslation();
  const words = useWords();
  const [value] = useState(() => beginning(replaces));
  const list = `/projekt/${project.id}/uppfoljning/summor`;
  const title = t(replaces ? 'indicatorTallies.correctTitle' : 'indicatorTallies.new');
  return (
    <Page
      title={title}
      documentTitle={`${title} – ${words.name(project.title)}`}
      back={{ to: list, label: t('indicatorTallies.title') }}
      lead={<LocalizedText value={project.title} />}
    >
      <RecordForm dto={IndicatorTallyInputDto} value={value} cancelTo={list}>
        {({ control }) => (
          <>
            <FormSection id="why" title={t('indicatorTallies.why')}>
              <ul className="reasons">
                {(['sum', 'five', 'month', 'text', 'gender', 'change', 'kept'] as const).map((reason) => (
                  <li key={reason}>{t(`indicatorTallies.reason.${reason}`)}</li>
                ))}
              </ul>
            </FormSection>
            {replaces && <Replaced tally={replaces} />}
            <TallyFields control={control} indicators={indicators} isCorrection={replaces !== null} />
          </>
        )}
      </RecordForm>
    </Page>
  );
}

/** A correction is of the same kind as what it replaces, and begins with its numbers. */
function beginning(replaces: IndicatorTallyDto | null): IndicatorTallyInputDto {
  if (!replaces) return emptyOf(IndicatorTallyInputDto) as IndicatorTallyInputDto;
  const { indicatorId, period, batchSize, counts, gender, method, id } = replaces;
  return { indicatorId, period, batchSize, counts, gender, method, replacesTallyId: id };
}

/** What is corrected, as it was entered. */
function Replaced({ tally: { indicator, period, gender, batchSize, counts } }: { tally: IndicatorTallyDto }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  return (
    <FormSection id="replaced" title={t('indicatorTallies.replaces')}>
      <Facts>
        <Fact label={words.field('indicatorId')}>
          <LocalizedText value={indicator.names} />
        </Fact>
        <Fact label={words.field('period')}>
          {format.impreciseDate({ value: period, basis: 'stated', note: null })}
        </Fact>
        <Fact label={words.field('gender')}>
          {gender ? words.code('gender', gender) : t('indicatorTallies.allGenders')}
        </Fact>
        <Fact label={words.field('counts')}>{t('indicatorTallies.said', { batchSize, ...counts })}</Fact>
      </Facts>
    </FormSection>
  );
}
