import fc from 'fast-check';
import { isFreeToApply, SCHOOL_TYPES } from '../values/index.js';
import { applicationRouteOf, freeHomesOf, type OccasionToApplyFor } from './application-route.js';

const TODAY = '2026-11-24';
const HOMES = ['1715', '1780', '2482', '0180'];
const URL = 'https://www.example.se/ansok';

const day = fc.integer({ min: -800, max: 800 }).map((n) => new Date(Date.UTC(2026, 10, 24 + n)));
const date = day.map((instant) => instant.toISOString().slice(0, 10));
const homes = fc.subarray(HOMES);
const area = fc
  .record({
    kind: fc.constantFrom('primary' as const, 'secondary' as const, 'agreement' as const),
    municipalities: homes,
    days: fc.tuple(date, fc.option(date)).map(([from, to]) => (to && to < from ? [to, from] : [from, to])),
    schoolTypes: fc.subarray(['VUXGY', 'VUXGYAN', 'VUXGR', 'OVR']),
    isVocationalOnly: fc.boolean(),
  })
  .map(({ days, ...rest }) => ({
    id: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
    name: { sv: 'Värmland' },
    validFrom: days[0]!,
    validTo: days[1]!,
    ...rest,
  }));

const occasion: fc.Arbitrary<OccasionToApplyFor> = fc
  .record({
    start: fc.option(date),
    area: fc.option(area),
    named: homes,
    isNational: fc.boolean(),
    schoolType: fc.constantFrom(...SCHOOL_TYPES),
    isVocational: fc.boolean(),
    seat: fc.option(fc.constantFrom(...HOMES)),
  })
  .map(({ start, area: its, named, isNational, schoolType, isVocational, seat }) => ({
    start,
    openTo: {
      areaId: its?.id ?? null,
      areaName: its?.name ?? null,
      area: its,
      municipalities: [...new Set([...(its?.municipalities ?? []), ...named])],
      namedMunicipalities: named,
      isNational,
    },
    applicationState: 'open',
    applicationPeriods: [],
    contacts: [],
    url: URL,
    offer: {
      schoolType,
      isVocational,
      url: null,
      provider: { id: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a11', name: { sv: 'Vux' }, municipalityCode: seat },
    },
  }));
const home = fc.constantFrom(...HOMES);
const caseOf = (where: string, what: OccasionToApplyFor) => applicationRouteOf(where, what, TODAY).case;
const RANK = { closed: 0, 'inter-municipal': 1, open: 2, agreement: 2, 'area-free': 2, own: 2 };

/** The occasion as it would be if the area took in one more municipality. */
const withMember = (what: OccasionToApplyFor, member: string): OccasionToApplyFor => ({
  ...what,
  openTo: {
    ...what.openTo,
    area: what.openTo.area && {
      ...what.openTo.area,
      municipalities: [...new Set([...what.openTo.area.municipalities, member])],
    },
    municipalities: [...new Set([...what.openTo.municipalities, member])],
  },
});
/** What the rule is about, and nothing that comes in between: no seat, nobody named, not national. */
const plain = occasion.map((what) => ({
  ...what,
  openTo: { ...what.openTo, namedMunicipalities: [], isNational: false },
  offer: { ...what.offer, provider: { ...what.offer.provider, municipalityCode: null } },
}));
const vocational = <T extends OccasionToApplyFor>(what: T): T => ({
  ...what,
  offer: { ...what.offer, schoolType: 'VUXGY', isVocational: true },
});

const holds = <T extends unknown[]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 2000 });

describe('the way to apply', () => {
  it('never gets worse for a municipality that an area takes in', () => {
    holds(
      fc.property(
        occasion.filter(({ openTo }) => openTo.area !== null),
        home,
        (what, where) => {
          const after = caseOf(where, withMember(what, where));
          expect(RANK[after]).toBeGreaterThanOrEqual(RANK[caseOf(where, what)]);
        },
      ),
    );
  });

  it('is free by law for vocational komvux on upper-secondary level only, in a primary area that holds that day', () => {
    holds(
      fc.property(occasion, home, (what, where) => {
        if (caseOf(where, what) !== 'area-free') return;
        const { area: its } = what.openTo;
        expect(what.offer).toMatchObject({ isVocational: true, schoolType: expect.stringMatching(/^VUXGY/) });
        expect(its).toMatchObject({ kind: 'primary', municipalities: expect.arrayContaining([where]) });
        const first = what.start ?? TODAY;
        expect(its!.validFrom <= first && first <= (its!.validTo ?? '9999')).toBe(true);
      }),
    );
  });

  it.each([
    ['the day before the first', 'validFrom', -1, false],
    ['the first day', 'validFrom', 0, true],
    ['the last day', 'validTo', 0, true],
    ['the day after the last', 'validTo', 1, false],
  ] as const)('through an area on %s', (_what, end, days, isFree) => {
    holds(
      fc.property(plain, area, home, fc.boolean(), (what, its, where, isDated) => {
        const edge = its[end];
        if (edge === null || !its.municipalities.includes(where)) return;
        const at = new Date(Date.parse(edge) + days * 86_400_000).toISOString().slice(0, 10);
        const whole = { ...its, schoolTypes: ['VUXGY'] };
        const openTo = { ...what.openTo, area: whole, municipalities: its.municipalities };
        const asked = vocational({ ...what, start: isDated ? at : null, openTo });
        const found = applicationRouteOf(where, asked, isDated ? '2026-11-24' : at).case;
        expect(found).toBe(isFree ? (its.kind === 'primary' ? 'area-free' : 'agreement') : 'inter-municipal');
      }),
    );
  });

  it('is the same rule that the filter by home municipality is made of', () => {
    holds(
      fc.property(occasion, home, (what, where) => {
        const free = freeHomesOf(what, TODAY);
        const isFound = free.includes('*') || free.includes(where);
        expect(isFound).toBe(isFreeToApply(caseOf(where, what)));
      }),
    );
  });

  it('leaves the decision to the home municipality for komvux, and to nobody for the rest', () => {
    holds(
      fc.property(occasion, home, (what, where) => {
        const { schoolType } = what.offer;
        const found = caseOf(where, what);
        if (found === 'inter-municipal') expect(schoolType).toMatch(/^VUX/);
        if (found === 'closed') expect(schoolType).not.toMatch(/^(VUX|YH$|AUB$|FHS$|HS$)/);
        if (what.openTo.isNational) expect(isFreeToApply(found)).toBe(true);
      }),
    );
  });
});

describe('where the application is handed in', () => {
  const period = (more: object) => ({
    targetGroup: 'all' as const,
    targetGroupLabel: { sv: 'Alla' },
    opens: null,
    closes: null,
    isContinuous: false,
    method: 'external' as const,
    methodLabel: { sv: 'Ansök på webben' },
    url: null,
    email: null,
    instruction: null,
    code: null,
    hasQueue: false,
    ...more,
  });
  const [base] = fc.sample(plain, { numRuns: 1, seed: 1 });
  const at = (more: Partial<OccasionToApplyFor>, where = '1715') =>
    applicationRouteOf(where, vocational({ ...base!, start: '2027-01-18', ...more }), TODAY);
  const varmland = {
    ...fc.sample(area, { numRuns: 1, seed: 1 })[0]!,
    kind: 'primary' as const,
    municipalities: ['1715'],
    schoolTypes: [],
    validFrom: '2025-01-01',
    validTo: null,
  };
  const openTo = { ...base!.openTo, areaId: varmland.id, area: varmland, municipalities: ['1715'] };

  it('is at the provider who takes those of the area, by the period that is theirs', () => {
    const applicationPeriods = [
      period({ targetGroup: 'home', url: 'https://www.example.se/hemma' }),
      period({ url: URL }),
      period({ targetGroup: 'area', url: 'https://www.example.se/omradet' }),
    ];
    expect(at({ openTo, applicationPeriods })).toMatchObject({
      case: 'area-free',
      applyAt: 'provider',
      applyUrl: 'https://www.example.se/omradet',
    });
  });

  it('is at home where the provider takes others only, or the home municipality has to decide', () => {
    const applicationPeriods = [period({ targetGroup: 'home', url: URL })];
    expect(at({ openTo, applicationPeriods })).toMatchObject({
      case: 'area-free',
      applyAt: 'home-municipality',
      applyUrl: null,
    });
    expect(at({ openTo, applicationPeriods: [period({ url: URL })] }, '0180')).toMatchObject({
      case: 'inter-municipal',
      applyAt: 'home-municipality',
      applyUrl: null,
    });
  });

  it('has no address when applications are closed, and a mailbox when they go by e-mail', () => {
    const applicationPeriods = [period({ url: URL, closes: '2026-11-23' })];
    expect(at({ openTo, applicationPeriods, applicationState: 'closed' }).applyUrl).toBeNull();
    const byMail = [period({ method: 'email', email: 'antagning@example.se' })];
    expect(at({ openTo, applicationPeriods: byMail }).contact).toMatchObject({
      email: 'antagning@example.se',
    });
  });
});
