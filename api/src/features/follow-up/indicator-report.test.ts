import { SIZE_CLASSES, type SizeClass } from '@spang/shared/values';
import fc from 'fast-check';
import { countedCodes, latest, supportedOf } from './indicator-report.js';

const supported = fc.array(
  fc.record({
    organisationId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    sizeClass: fc.constantFrom<SizeClass>(...SIZE_CLASSES),
  }),
  { maxLength: 20 },
);
const organisations = (rows: { organisationId: string }[]) =>
  new Set(rows.map(({ organisationId }) => organisationId)).size;

it('counts each organisation once, however often and in whichever order it was supported', () => {
  fc.assert(
    fc.property(supported, fc.array(fc.nat()), (rows, picks) => {
      const repeated = [...rows, ...picks.flatMap((pick) => rows[pick % (rows.length || 1)] ?? [])];
      for (const code of ['EECO18', 'EECO19', 'RCO01'])
        expect(supportedOf(code, repeated.toReversed())).toBe(supportedOf(code, rows));
    }),
  );
});

it('counts authorities apart from enterprises, and small ones among all', () => {
  fc.assert(
    fc.property(supported, (rows) => {
      const [authorities, small, all] = ['EECO18', 'EECO19', 'RCO01'].map((code) => supportedOf(code, rows));
      const isPublic = ({ sizeClass }: { sizeClass: SizeClass }) => sizeClass === 'public';
      expect(authorities ?? 0).toBe(organisations(rows.filter(isPublic)));
      expect(all ?? 0).toBe(organisations(rows.filter((row) => !isPublic(row))));
      expect(small ?? 0).toBeLessThanOrEqual(all ?? 0);
      expect([authorities, small, all]).not.toContain(0); // nothing counted is not stated, which is not zero
      expect(supportedOf('EECO01', rows)).toBeNull();
      expect(countedCodes({ supported: rows, people: new Map() })).toHaveLength(
        [authorities, small, all].filter(Boolean).length,
      );
    }),
  );
});

const day = fc
  .tuple(
    fc.integer({ min: 2020, max: 2029 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const observation = fc.record({
  indicatorId: fc.constant('i'),
  value: fc.option(fc.nat(9)),
  comparator: fc.constant('=' as const),
  kind: fc.constantFrom('baseline', 'achieved', 'cumulative', 'context', 'need'),
  periodFrom: fc.constant(null),
  periodTo: fc.constant(null),
  asOf: fc.option(day),
  areaId: fc.constant(null),
  note: fc.constant(null),
  sourceNote: fc.constant(null),
});

it('takes the latest value reached by the day: zero is one, what is not stated is none', () => {
  fc.assert(
    fc.property(fc.array(observation), day, (rows, asOf) => {
      const found = latest(rows, asOf);
      const fits = rows.filter(
        (row) =>
          ['achieved', 'cumulative'].includes(row.kind) && row.value !== null && (row.asOf ?? '') <= asOf,
      );
      expect(found !== null).toBe(fits.length > 0);
      for (const row of fits) expect((row.asOf ?? '') <= (found!.asOf ?? '')).toBe(true);
      if (found) expect(fits).toContain(found);
    }),
  );
});

it('reads a period that is less exact than a day as its last day', () => {
  const of = (periodTo: string, value: number) => ({
    ...fc.sample(observation, 1)[0]!,
    kind: 'cumulative' as const,
    asOf: null,
    periodTo: { value: periodTo, basis: 'stated' as const, note: null },
    value,
  });
  const rows = [of('2025', 3), of('2025-06', 1), of('2025-11-30', 2)];
  expect(
    ['2025-06-29', '2025-06-30', '2025-07-01', '2025-12-30', '2025-12-31'].map(
      (asOf) => latest(rows, asOf)?.value,
    ),
  ).toEqual([undefined, 1, 1, 2, 3]);
});
