import fc from 'fast-check';
import { identityUntil, isOver, keepUntil, type Day, type RetentionFacts } from './retention-period.js';

const NOTHING: RetentionFacts = {
  lastPaymentOn: null,
  stateAidGrantedOn: null,
  decisionKeepUntil: null,
  bookkeepingYear: null,
  isOnHold: false,
  identityNeededUntil: null,
};
const facts = (some: Partial<RetentionFacts>): RetentionFacts => ({ ...NOTHING, ...some });

it.each<[string, Partial<RetentionFacts>, string]>([
  ['paid in March', { lastPaymentOn: '2026-03-12' }, '2031-12-31'],
  ['paid on the last day of the year', { lastPaymentOn: '2026-12-31' }, '2031-12-31'],
  ['paid on the first day of the next', { lastPaymentOn: '2027-01-01' }, '2032-12-31'],
  [
    'with state aid, which is shorter here',
    { lastPaymentOn: '2030-03-12', stateAidGrantedOn: '2025-05-02' },
    '2035-12-31',
  ],
  [
    'with state aid, which is longer',
    { lastPaymentOn: '2026-03-12', stateAidGrantedOn: '2025-05-02' },
    '2035-05-02',
  ],
  ['with aid on a leap day', { lastPaymentOn: '2026-03-12', stateAidGrantedOn: '2024-02-29' }, '2034-03-01'],
  ['paid as late as there are dates', { lastPaymentOn: '2199-06-30' }, '2199-12-31'],
  [
    'with aid as late as there are dates',
    { lastPaymentOn: '2026-03-12', stateAidGrantedOn: '2195-05-02' },
    '2199-12-31',
  ],
  ['as the decision says', { lastPaymentOn: '2026-03-12', decisionKeepUntil: '2036-06-30' }, '2036-06-30'],
  [
    'as the decision says, which is too short',
    { lastPaymentOn: '2026-03-12', decisionKeepUntil: '2028-06-30' },
    '2031-12-31',
  ],
  ['as the books want', { lastPaymentOn: '2026-03-12', bookkeepingYear: 2026 }, '2033-12-31'],
  ['not paid yet', { stateAidGrantedOn: '2025-05-02', bookkeepingYear: 2026 }, 'unknown'],
  ['held', { lastPaymentOn: '2026-03-12', isOnHold: true }, 'hold'],
])('keeps what was %s', (_what, some, until) => expect(keepUntil(facts(some))).toBe(until));

it('moves a day forwards only, whatever is paid or corrected', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as Day);
  fc.assert(
    fc.property(fc.array(fc.record({ lastPaymentOn: day, stateAidGrantedOn: fc.option(day) })), (steps) => {
      let said = keepUntil(NOTHING);
      for (const step of steps) {
        const next = keepUntil(facts(step), said);
        expect(said === 'unknown' || next >= said).toBe(true);
        expect(next >= keepUntil(facts(step))).toBe(true);
        said = next;
      }
    }),
  );
});

it('lets identities go before the papers, never after', () => {
  const paid = { lastPaymentOn: '2026-03-12' } as const;
  expect(identityUntil(facts({ ...paid, identityNeededUntil: '2028-06-30' }))).toBe('2028-06-30');
  expect(identityUntil(facts({ ...paid, identityNeededUntil: '2040-06-30' }))).toBe('2031-12-31');
  expect(identityUntil(facts({ ...paid, identityNeededUntil: '2028-06-30', isOnHold: true }))).toBe('hold');
});

it('is over the day after, and never while it is held or cannot be calculated', () => {
  expect([isOver('2031-12-31', '2031-12-31'), isOver('2031-12-31', '2032-01-01')]).toEqual([false, true]);
  expect([isOver('hold', '2099-01-01'), isOver('unknown', '2099-01-01')]).toEqual([false, false]);
});
