import type { IndicatorReportRowDto, ProjectDto } from '@spang/shared/management';
import { SUPPORT_INDICATORS } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { useRecord } from '../../platform/record/record-layout';
import { useWords } from '../../platform/words';
import type { Observation, Target } from './measures';

type Indicator = IndicatorReportRowDto['indicator'];

const COUNTED_FROM = {
  tallies: 'followUp.fromTallies',
  supports: 'followUp.fromSupports',
  participants: 'followUp.fromParticipants',
} as const;
const countedIn = ({ code, sensitivity }: Indicator): keyof typeof COUNTED_FROM =>
  sensitivity === 'special' ? 'tallies' : code in SUPPORT_INDICATORS ? 'supports' : 'participants';

/** How targets and observations are said: a number is never without its doubt, a date never more exact than it is. */
export function useMeasureWords() {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { read } = useRecord();
  const { areas } = (read.record as ProjectDto).references;
  /** "ungefär 1 700"; an exact one is bare. */
  const number = ({ value, comparator }: Pick<Observation, 'value' | 'comparator'>): string =>
    value === null || comparator === '='
      ? format.count(value)
      : `${words.code('comparator', comparator)}\u00A0${format.count(value)}`;
  const when = ({ asOf, periodFrom, periodTo }: Observation): string | null => {
    if (asOf) return format.date(asOf);
    const [first, last] = [periodFrom, periodTo].map((end) => end && format.impreciseDate(end));
    return first && last && first !== last ? `${first}–${last}` : (first ?? last ?? null);
  };
  return {
    number,
    /** The day or the period of a value; null: undated. */
    when,
    /** The same, for those that are undated too. */
    whenOrNot: (observation: Observation): string => when(observation) ?? t('followUp.undated'),
    unit: ({ unit }: Indicator, target?: Target | null): string => target?.unit ?? words.name(unit),
    area: (id: string | null): string => words.name(areas.find((area) => area.id === id)?.name),
    /** Which rows a number was counted from. */
    countedFrom: (indicator: Indicator): string => t(COUNTED_FROM[countedIn(indicator)]),
    /** What the value is: reached in the period, in all, before. */
    kind: ({ kind }: Observation): string => words.code('kind', kind),
    /** Where the values of a chart are from: who counted, where that is said, and up to which day. */
    source: (observations: Observation[], isCounted: boolean, day?: string): string => {
      const named = new Set(observations.flatMap(({ sourceNote }) => sourceNote ?? []));
      const own = t(isCounted ? 'followUp.sourceCounted' : 'followUp.sourceOwn');
      const sources = [own, ...named].join(', ');
      return day ? t('followUp.sourceOn', { sources, day }) : t('followUp.source', { sources });
    },
    /** Who counted, and what is worth knowing. */
    remark: ({ note, sourceNote }: Observation): string =>
      [sourceNote, words.name(note)].filter(Boolean).join('. '),
  };
}
