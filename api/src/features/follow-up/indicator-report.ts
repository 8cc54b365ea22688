import type {
  IndicatorFaceDto,
  IndicatorReportRowDto,
  PeopleCountDto,
  ProjectInputDto,
} from '@spang/shared/management';
import { observedOn, SMALLEST_BATCH, SUPPORT_INDICATORS, type SizeClass } from '@spang/shared/values';

type Observation = ProjectInputDto['observations'][number];

/** What is known of a project's indicators, by kind of source. */
export interface Sources extends Pick<ProjectInputDto, 'targets' | 'observations'> {
  /** Supported by the cut-off date: each pair of organisation and size class once. */
  supported: { organisationId: string; sizeClass: SizeClass }[];
  /** Sums of the tallies in force by the cut-off date. */
  tallied: { indicatorId: string; yes: number; batchSize: number }[];
  /** Participants by code. None is here of whom the reader may not know, nor is there a way from here to one. */
  people: ReadonlyMap<string, PeopleCountDto>;
}

/** One row per indicator, by code. */
export const reportRows = (
  indicators: IndicatorFaceDto[],
  sources: Sources,
  asOf: string,
): IndicatorReportRowDto[] =>
  indicators
    .map((indicator) => rowOf(indicator, sources, asOf))
    .toSorted((a, b) => a.indicator.code.localeCompare(b.indicator.code, 'sv'));

function rowOf(indicator: IndicatorFaceDto, sources: Sources, asOf: string): IndicatorReportRowDto {
  const ofIt = ({ indicatorId }: { indicatorId: string }) => indicatorId === indicator.id;
  const observation = latest(sources.observations.filter(ofIt), asOf);
  const entered = observation?.value ?? null;
  const isSpecial = indicator.sensitivity === 'special';
  const people = isSpecial ? null : (sources.people.get(indicator.code) ?? null);
  const derived = isSpecial
    ? talliedYes(sources.tallied.find(ofIt))
    : people
      ? people.female + people.male + people.nonBinary + people.notKnown
      : supportedOf(indicator.code, sources.supported);
  return {
    indicator,
    targets: sources.targets.filter(ofIt),
    observation,
    derived,
    derivedByGender: people,
    count: derived ?? entered,
    countBasis: derived !== null ? 'derived' : entered !== null ? 'entered' : null,
  };
}

/** A sum of fewer than five forms is never shown, whatever the rows are. */
const talliedYes = (sum: Sources['tallied'][number] | undefined): number | null =>
  sum && sum.batchSize >= SMALLEST_BATCH ? sum.yes : null;

/** How many organisations count for the code, each once however often it was supported; null: none of its kind. */
export function supportedOf(code: string, supported: Sources['supported']): number | null {
  const classes = SUPPORT_INDICATORS[code];
  const counted = supported.filter(({ sizeClass }) => classes?.includes(sizeClass));
  return new Set(counted.map(({ organisationId }) => organisationId)).size || null;
}

/** The indicators that are counted though nobody promised or stated anything: somebody is supported, or takes part. */
export const countedCodes = ({ supported, people }: Pick<Sources, 'supported' | 'people'>): string[] => [
  ...Object.keys(SUPPORT_INDICATORS).filter((code) => supportedOf(code, supported) !== null),
  ...[...people].filter(([, count]) => Object.values(count).some((each) => each > 0)).map(([code]) => code),
];

/** The latest observation that states a value reached; of those of the same day, the last in the list. */
export const latest = (observations: Observation[], asOf: string): Observation | null =>
  observations
    .filter(({ kind, value }) => (kind === 'achieved' || kind === 'cumulative') && value !== null)
    .filter((observation) => observedOn(observation) <= asOf)
    .toSorted((a, b) => observedOn(a).localeCompare(observedOn(b)))
    .at(-1) ?? null;
