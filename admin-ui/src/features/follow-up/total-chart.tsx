import type { ProjectDto } from '@spang/shared/management';
import { observedOn } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { useWords } from '../../platform/words';
import { ChartFigure } from '../../ui/chart-figure';
import { StepChart, type Step } from '../../ui/step-chart';
import { useMeasureWords } from './measure-words';
import type { Measure, Observation } from './measures';

interface Axis {
  from: string;
  to: string;
}

interface Props {
  measure: Measure;
  /** What follows from the project's rows on the day; null: nothing does, or not for this area. */
  counted: number | null;
  asOf: string;
  axis: Axis;
  max: number;
}

const totalsOf = ({ observations }: Measure): Observation[] =>
  observations.filter(({ kind }) => kind === 'cumulative');
const isDrawn = (observation: Observation) => observation.value !== null && observedOn(observation) !== '';

/** The days that the charts of an indicator share: from the project's start to the day, or to when the promise is due. */
export function axisOf(
  { startDate, phases }: Pick<ProjectDto, 'startDate' | 'phases'>,
  measures: Measure[],
  asOf: string,
): Axis {
  const begun = startDate ?? phases.find(({ start }) => start)?.start;
  const read = measures.flatMap(totalsOf).filter(isDrawn).map(observedOn);
  const due = measures.flatMap(({ targets }) => targets.flatMap(({ dueDate }) => dueDate?.value ?? []));
  const firstDay = (value: string) => `${value}-01-01`.slice(0, 10);
  const lastDay = (value: string) => observedOn({ asOf: null, periodFrom: null, periodTo: { value } });
  const days = [asOf, ...read, ...due.map(lastDay), ...(begun ? [firstDay(begun.value)] : [])].toSorted();
  const [first, last] = [days[0]!, days.at(-1)!];
  return { from: first === last ? `${first.slice(0, 4)}-01-01` : first, to: last };
}

/** The highest value that is drawn in one of them: charts beside each other share their scale. */
export const highestOf = (measures: Measure[], counted: number | null): number =>
  Math.max(
    counted ?? 0,
    ...measures.flatMap((measure) => [
      ...measure.targets.map(({ value }) => value),
      ...totalsOf(measure).map(({ value }) => value ?? 0),
    ]),
  );

/** What has been reached in all, against what was promised. */
export function TotalChart({ measure, counted, asOf, axis, max }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const say = useMeasureWords();
  const format = useFormat();
  const { indicator, areaId, targets } = measure;
  const totals = totalsOf(measure);
  const unit = say.unit(indicator, targets[0]);
  const promised = targets.map((target) => say.number(target)).join(', ');
  const highest = targets.toSorted((a, b) => b.value - a.value)[0];
  const steps: Step[] = totals.filter(isDrawn).map((observation) => ({
    day: observedOn(observation),
    value: observation.value!,
    text: say.number(observation),
    isDoubtful: observation.comparator !== '=',
  }));
  const latest = totals.findLast(({ value }) => value !== null);
  // what follows from rows is one value, of the day; what was entered before is the way there
  if (counted !== null)
    steps.push({ day: asOf, value: counted, text: format.count(counted), isDoubtful: false });
  const reached =
    counted !== null
      ? { number: format.count(counted), when: format.date(asOf) }
      : latest && { number: say.number(latest), when: say.whenOrNot(latest) };
  const takeaway = !reached
    ? t('followUp.onlyPromised', { promised, unit })
    : targets.length
      ? t('followUp.reachedOf', { ...reached, promised, unit })
      : t('followUp.onlyReached', { ...reached, unit });
  return (
    <ChartFigure
      title={[t('followUp.totalOf', { name: words.name(indicator.names) }), say.area(areaId)]
        .filter(Boolean)
        .join(', ')}
      takeaway={takeaway}
      unit={unit}
      source={say.source(totals, counted !== null, format.date(asOf))}
      table={{
        columns: [t('followUp.when'), t('followUp.value'), t('followUp.kind')],
        rows: [
          ...targets.map((target) => [
            target.dueDate ? format.impreciseDate(target.dueDate) : format.missing,
            say.number(target),
            [t('followUp.promised'), words.name(target.note)].filter(Boolean).join(': '),
          ]),
          ...totals.map((observation) => [
            say.whenOrNot(observation),
            say.number(observation),
            say.kind(observation),
          ]),
          ...(counted === null
            ? []
            : [[format.date(asOf), format.count(counted), say.countedFrom(indicator)]]),
        ],
      }}
    >
      {(width) => (
        <StepChart
          width={width}
          steps={steps}
          promise={highest ? { value: highest.value, text: t('followUp.goal', { promised }) } : null}
          from={axis.from}
          to={axis.to}
          max={max}
          nothing={t('followUp.noOutcome')}
          count={format.count}
        />
      )}
    </ChartFigure>
  );
}
