import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { useWords } from '../../platform/words';
import { ChartFigure } from '../../ui/chart-figure';
import { ColumnChart } from '../../ui/column-chart';
import { useMeasureWords } from './measure-words';
import type { Measure, Observation } from './measures';

const periodsOf = ({ observations }: Measure): Observation[] =>
  observations.filter(({ kind }) => kind === 'achieved' || kind === 'baseline');

interface Props {
  measure: Measure;
  /** Those beside it: they share their scale. */
  all: Measure[];
}

/** What was reached in each period, beside how it was before. A sum stands there only where the source states one. */
export function PeriodChart({ measure, all }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useMeasureWords();
  const format = useFormat();
  const { indicator, areaId, observations } = measure;
  const periods = periodsOf(measure);
  const unit = say.unit(indicator);
  const last = periods.findLast(({ kind }) => kind === 'achieved')!;
  const before = periods.find(({ kind }) => kind === 'baseline');
  const total = observations.findLast(({ kind, value }) => kind === 'cumulative' && value !== null);
  const said = (observation: Observation) => ({
    number: say.number(observation),
    unit,
    when: say.whenOrNot(observation),
  });
  return (
    <ChartFigure
      title={[t('followUp.perPeriodOf', { name: words.name(indicator.names) }), say.area(areaId)]
        .filter(Boolean)
        .join(', ')}
      takeaway={[
        t('followUp.reachedIn', said(last)),
        before && t('followUp.before', said(before)),
        total && t('followUp.statedTotal', said(total)),
      ]
        .filter(Boolean)
        .join('; ')
        .concat('.')}
      unit={unit}
      source={say.source(periods, false, last.asOf ? format.date(last.asOf) : undefined)}
      table={{
        columns: [t('followUp.when'), t('followUp.value'), t('followUp.kind'), t('followUp.remark')],
        rows: [...periods, ...(total ? [total] : [])].map((observation) => [
          say.whenOrNot(observation),
          say.number(observation),
          say.kind(observation),
          say.remark(observation) || format.missing,
        ]),
      }}
    >
      {(width) => (
        <ColumnChart
          width={width}
          columns={periods.map((observation, index) => ({
            key: String(index),
            period: say.whenOrNot(observation),
            value: observation.value,
            text: say.number(observation),
            isBefore: observation.kind === 'baseline',
            isDoubtful: observation.comparator !== '=',
          }))}
          max={Math.max(...all.flatMap(periodsOf).map(({ value }) => value ?? 0))}
          before={say.kind(before ?? last)}
          count={format.count}
        />
      )}
    </ChartFigure>
  );
}
