import type { IndicatorReportDto, ProjectDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { useFormat } from '../../platform/format';
import { useRecord } from '../../platform/record/record-layout';
import { Banner } from '../../ui/banner';
import { DossierSection } from '../../ui/facts';
import { EmptyState } from '../../ui/states';
import { CutOffForm } from './cut-off-form';
import { MeasureSection } from './measure-section';
import { isOutcome, linesOf, measuresOf, observedBy } from './measures';
import { ReportTable } from './report-table';
import { SurroundingsTable } from './surroundings-table';

interface Loaded {
  report: IndicatorReportDto;
  /** The address named a day that does not exist. */
  isIgnored: boolean;
}

/** What the project promised and reached, on a day. */
export function IndicatorsPage() {
  const { report, isIgnored } = useLoaderData<Loaded>();
  const { read } = useRecord();
  const { t } = useTranslation();
  const format = useFormat();
  const project = read.record as ProjectDto;
  const { participantTarget, participantCountReported } = project;
  const indicators = report.indicators.map((row) => {
    const observations = observedBy(project.observations, row.indicator.id, report.asOf);
    const measures = measuresOf(row, observations);
    return { row, observations, measures, lines: linesOf(row, measures) };
  });
  const lines = indicators.flatMap((each) => each.lines);
  const hasParticipants = participantTarget !== null || participantCountReported !== null;
  const surroundings = indicators.flatMap(({ row, observations }) =>
    observations
      .filter((observation) => !isOutcome(observation))
      .map((observation) => ({ indicator: row.indicator, observation })),
  );
  return (
    <DossierSection id="indicators" title={t('followUp.targetsAndOutcome')}>
      {isIgnored && (
        <Banner tone="warning">
          <p>{t('followUp.noDay')}</p>
        </Banner>
      )}
      <CutOffForm key={report.asOf} day={report.asOf} />
      {lines.length === 0 && surroundings.length === 0 && !hasParticipants ? (
        <EmptyState text={t('followUp.empty')} />
      ) : (
        <>
          {(lines.length > 0 || hasParticipants) && (
            <ReportTable
              caption={t('followUp.caption', { day: format.date(report.asOf) })}
              lines={lines}
              participants={hasParticipants ? { participantTarget, participantCountReported } : null}
            />
          )}
          <div className="measures">
            {indicators.map(({ row, measures }) => (
              <MeasureSection key={row.indicator.id} row={row} measures={measures} asOf={report.asOf} />
            ))}
          </div>
          {surroundings.length > 0 && <SurroundingsTable rows={surroundings} />}
        </>
      )}
    </DossierSection>
  );
}
