import type { IndicatorReportRowDto, ProjectDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../platform/record/record-layout';
import { useWords } from '../../platform/words';
import { MeasureHistory } from './measure-history';
import { PeriodChart } from './period-chart';
import { axisOf, highestOf, TotalChart } from './total-chart';
import type { Measure } from './measures';

interface Props {
  row: IndicatorReportRowDto;
  measures: Measure[];
  asOf: string;
}

/** One indicator: what has been reached in all, what in each period, area by area, and every value that was stated. */
export function MeasureSection({ row, measures, asOf }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { read } = useRecord();
  const project = read.record as ProjectDto;
  const { indicator, derived } = row;
  const observations = measures.flatMap((measure) => measure.observations);
  // the whole project's number is drawn where there is one promise only: it may not be of one county
  const counted = measures.length === 1 && measures[0]!.targets.length === 1 ? derived : null;
  const totals = measures
    .filter(({ targets }) => targets.length > 0)
    .concat(
      measures.filter(
        ({ targets, observations: all }) =>
          targets.length === 0 && all.filter(({ kind }) => kind === 'cumulative').length > 1,
      ),
    );
  const periods = measures.filter(({ observations: all }) => all.some(({ kind }) => kind === 'achieved'));
  if (totals.length + periods.length + observations.length === 0) return null;
  const history = t('followUp.historyOf', { name: words.name(indicator.names) });
  const axis = axisOf(project, totals, asOf);
  return (
    <div className={totals.length + periods.length > 1 ? 'measure measure-wide' : 'measure'}>
      <div className="charts">
        {totals.map((measure) => (
          <TotalChart
            key={String(measure.areaId)}
            measure={measure}
            counted={counted}
            asOf={asOf}
            axis={axis}
            max={highestOf(totals, counted)}
          />
        ))}
        {periods.map((measure) => (
          <PeriodChart key={String(measure.areaId)} measure={measure} all={periods} />
        ))}
      </div>
      {observations.length > 0 && (
        <details>
          <summary className="summary">{history}</summary>
          <MeasureHistory caption={history} indicator={indicator} observations={observations} />
        </details>
      )}
    </div>
  );
}
