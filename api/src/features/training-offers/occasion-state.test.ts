import fc from 'fast-check';
import { dayAfter, startOfDay } from '@spang/shared/values';
import { applicationStateOf, isShown, nextChangeOf, openDuringOf, seatStateOf } from './occasion-state.js';

const period = (changes = {}) => ({
  targetGroup: 'all' as const,
  opens: '2026-04-01',
  closes: '2026-05-15',
  isContinuous: false,
  method: 'external' as const,
  url: null,
  email: null,
  instruction: null,
  code: null,
  hasQueue: false,
  ...changes,
});
const facts = (applicationPeriods = [period()], lifecycle: 'planned' | 'cancelled' = 'planned') => ({
  lifecycle,
  applicationPeriods,
  seats: null,
  waitlist: null,
  startType: 'fixed' as const,
  start: '2026-08-17',
  end: null as string | null,
  applicationNote: null as { sv: string } | null,
  cancelledOn: null,
  contacts: [],
});
const stateAt = (instant: string, given = facts()) => applicationStateOf(given, new Date(instant));

describe('applicationState', () => {
  it('is open through the last second of the last day in Sweden', () => {
    expect(stateAt('2026-05-15T21:59:59Z')).toBe('open');
    expect(stateAt('2026-05-15T22:00:00Z')).toBe('closed');
  });
  it('opens at midnight in Sweden, also on the day when the clock is moved', () => {
    const opens = (day: string) => facts([period({ opens: day, closes: null })]);
    expect(stateAt('2026-03-28T22:59:59Z', opens('2026-03-29'))).toBe('not-open');
    expect(stateAt('2026-03-28T23:00:00Z', opens('2026-03-29'))).toBe('open');
    expect(stateAt('2026-10-25T22:59:59Z', opens('2026-10-26'))).toBe('not-open');
    expect(stateAt('2026-10-25T23:00:00Z', opens('2026-10-26'))).toBe('open');
  });
  it('tells interest from application, and cancelled from all', () => {
    expect(stateAt('2026-05-01T10:00:00Z', facts([period({ method: 'interest' })]))).toBe('interest-only');
    expect(stateAt('2026-05-01T10:00:00Z', facts([period({ isContinuous: true, closes: null })]))).toBe(
      'continuous',
    );
    expect(stateAt('2026-05-01T10:00:00Z', facts([period()], 'cancelled'))).toBe('cancelled');
    expect(stateAt('2026-05-01T10:00:00Z', facts([]))).toBe('closed');
  });
  it('is open when there is a note on how to apply, and no days', () => {
    const given = { ...facts([]), applicationNote: { sv: 'Ring vuxenutbildningen.' } };
    expect(stateAt('2026-05-01T10:00:00Z', given)).toBe('open');
    expect(openDuringOf(given)).toEqual([{ from: null, to: null }]);
  });
  it('is closed when the last day of the training is over, whatever the periods say', () => {
    const given = { ...facts([period({ closes: null, isContinuous: true })]), end: '2026-06-12' };
    expect(stateAt('2026-06-12T21:59:59Z', given)).toBe('continuous');
    expect(stateAt('2026-06-12T22:00:00Z', given)).toBe('closed');
    expect(nextChangeOf(given, new Date('2026-06-01T00:00:00Z'))).toEqual(new Date('2026-06-12T22:00:00Z'));
    expect(openDuringOf(given)).toEqual([
      { from: '2026-03-31T22:00:00.000Z', to: '2026-06-12T22:00:00.000Z' },
    ]);
    expect(openDuringOf({ ...given, end: '2026-03-01' })).toEqual([]);
  });
  it('agrees with the instants that the filter openOnly compares', () => {
    const day = fc.integer({ min: 0, max: 120 }).map((n) => dayAfter('2026-02-01', n));
    const some = fc.record({
      opens: fc.option(day),
      closes: fc.option(day),
      isContinuous: fc.boolean(),
      method: fc.constantFrom('external', 'interest', 'email'),
    });
    const given = fc.record({
      periods: fc.array(some, { maxLength: 3 }),
      end: fc.option(day),
      note: fc.option(fc.constant({ sv: 'Ring oss.' })),
      lifecycle: fc.constantFrom('planned', 'cancelled', 'completed'),
      hour: fc.integer({ min: 0, max: 125 * 24 }),
    });
    fc.assert(
      fc.property(given, ({ periods, end, note, lifecycle, hour }) => {
        const occasion = {
          ...facts(periods.map(period) as never, lifecycle as 'planned'),
          end,
          applicationNote: note,
        };
        const now = new Date(Date.UTC(2026, 1, 1, hour));
        const isOpen = ['open', 'continuous', 'interest-only'].includes(applicationStateOf(occasion, now));
        const isFound = openDuringOf(occasion).some(
          ({ from, to }) => (!from || from <= now.toISOString()) && (!to || now.toISOString() < to),
        );
        expect(isFound).toBe(isOpen);
      }),
      { numRuns: 2000 },
    );
  });
  it('changes at the instant that nextChange names, and not before', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((n) => dayAfter('2026-01-01', n));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 900 * 24 }),
        (opens, length, hour) => {
          const given = facts([period({ opens, closes: dayAfter(opens, length) })]);
          const now = new Date(Date.UTC(2026, 0, 1, hour));
          const next = nextChangeOf(given, now);
          const before = next ? new Date(next.getTime() - 1) : new Date('2100-01-01T00:00:00Z');
          expect(applicationStateOf(given, before)).toBe(applicationStateOf(given, now));
          const then = next ? applicationStateOf(given, next) : 'no change';
          expect(then).not.toBe(applicationStateOf(given, now));
        },
      ),
    );
  });
});

describe('a cancelled occasion', () => {
  it('is shown until the instant that nextChange names: ninety whole days in Sweden', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((n) => dayAfter('2026-01-01', n));
    fc.assert(
      fc.property(day, (cancelledOn) => {
        const given = { ...facts([], 'cancelled'), cancelledOn };
        const end = nextChangeOf(given, startOfDay(cancelledOn))!;
        expect(end).toEqual(startOfDay(dayAfter(cancelledOn, 91)));
        expect(isShown(given, new Date(end.getTime() - 1))).toBe(true);
        expect(isShown(given, end)).toBe(false);
        expect(nextChangeOf(given, end)).toBeNull();
      }),
    );
  });
});

describe('startOfDay', () => {
  it('is midnight in Sweden, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (n) => {
        const day = dayAfter('2023-01-01', n);
        const text = startOfDay(day).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' });
        expect(text).toBe(`${day} 00:00:00`);
      }),
    );
  });
});

describe('seatState', () => {
  const seats = (capacity: number | null, accepted = 0) => ({
    capacity,
    minimum: null,
    offered: 0,
    accepted,
    buffer: 0,
  });
  const waitlist = { isEnabled: true, maximum: 2, count: 0 };
  it('knows few, full and the waiting list', () => {
    expect(seatStateOf({ seats: null, waitlist: null })).toBe('unknown');
    expect(seatStateOf({ seats: seats(20, 16), waitlist: null })).toBe('open');
    expect(seatStateOf({ seats: seats(20, 17), waitlist: null })).toBe('few');
    expect(seatStateOf({ seats: seats(100, 90), waitlist: null })).toBe('few');
    expect(seatStateOf({ seats: seats(20, 20), waitlist })).toBe('waitlist');
    expect(seatStateOf({ seats: seats(20, 20), waitlist: { ...waitlist, count: 2 } })).toBe('full');
  });
});
