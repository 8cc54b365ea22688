import type {
  EntitySupportInputDto,
  IndicatorTallyInputDto,
  OrganisationInputDto,
} from '@spang/shared/management';
import type { SizeClass } from '@spang/shared/values';
import type { DemoIds, DemoRecord, Sent } from './demo-input.js';

const invented = (key: string, sv: string, kind: 'company' | 'agency'): DemoRecord<OrganisationInputDto> => ({
  key,
  isDraft: true,
  input: () => ({
    name: { sv },
    kind,
    address: { country: 'SE' },
    description: { sv: 'Påhittad för demonstrationen.', en: 'Invented for the demonstration.' },
  }),
});

/** Whom the example project supports: invented, and never published. */
export const EXAMPLE_ORGANISATIONS = [
  invented('example-a', 'Exempelföretag Alfa', 'company'),
  invented('example-b', 'Exempelföretag Beta', 'company'),
  invented('example-c', 'Exempelföretag Gamma', 'company'),
  invented('example-d', 'Exempelmyndigheten', 'agency'),
];

const support = (
  ids: DemoIds,
  key: string,
  sizeClass: SizeClass,
  from: string,
  to: string | null,
  employeesReached: number | null,
): Sent<EntitySupportInputDto> => ({
  organisationId: ids.organisation(key),
  sizeClass,
  from,
  to,
  employeesReached,
});

/** One is supported twice and counts once; of one it is not known how many employees were reached, of one it was none. */
export const exampleSupports = (ids: DemoIds): Sent<EntitySupportInputDto>[] => [
  support(ids, 'example-a', 'micro', '2025-03-01', '2025-05-31', 4),
  support(ids, 'example-b', 'medium', '2025-09-01', '2025-12-19', 46),
  support(ids, 'example-a', 'micro', '2026-01-12', '2026-03-31', 4),
  support(ids, 'example-c', 'large', '2026-02-02', null, null),
  support(ids, 'example-d', 'public', '2026-04-01', '2026-04-30', 0),
];

const tally = (
  ids: DemoIds,
  period: string,
  [yes, no, declined, notAsked]: [number, number, number, number],
  gender: IndicatorTallyInputDto['gender'],
): Sent<IndicatorTallyInputDto> => ({
  indicatorId: ids.indicator('EECO12'),
  period,
  batchSize: yes + no + declined + notAsked,
  counts: { yes, no, declined, notAsked },
  gender,
  method: 'asked',
});

/** Of the first, too many had been counted: the last one corrects it. */
export const exampleTallies = (ids: DemoIds): Sent<IndicatorTallyInputDto>[] => [
  tally(ids, '2025-10', [3, 9, 1, 0], null),
  tally(ids, '2026-03', [1, 7, 1, 0], 'female'),
  tally(ids, '2026-03', [2, 5, 0, 1], 'male'),
];
export const exampleCorrection = (ids: DemoIds): Sent<IndicatorTallyInputDto> =>
  tally(ids, '2025-10', [2, 9, 1, 1], null);
