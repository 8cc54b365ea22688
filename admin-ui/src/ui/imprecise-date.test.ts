import { instantOf, stockholmClock } from './clock';
import { parseImpreciseDate } from './parse-imprecise-date';

describe('a date as people write it', () => {
  it.each([
    ['2023', '2023'],
    ['2023-9', '2023-09'],
    ['2023-09-01', '2023-09-01'],
    ['20230901', '2023-09-01'],
    ['31/8 2026', '2026-08-31'],
    ['2026–08–31', '2026-08-31'],
    ['i höst', 'i höst'],
  ])('%s is %s', (text, value) => {
    expect(parseImpreciseDate(text)).toBe(value);
  });
});

describe('Swedish time', () => {
  it.each([
    ['2027-01-15T09:00', '2027-01-15T08:00:00Z'],
    ['2027-07-15T09:00', '2027-07-15T07:00:00Z'],
  ])('%s is %s', (clock, instant) => {
    expect(instantOf(clock)).toBe(instant);
    expect(stockholmClock(instant)).toBe(clock);
  });

  it.each(['0002-05-26T02:03', '0020-05-26T02:03', '0202-05-26T02:03', '2027-05-26T00:00'])(
    'is kept while its year is typed: %s',
    (clock) => {
      expect(stockholmClock(instantOf(clock)!)).toBe(clock);
    },
  );

  it('takes the hour that summer time skips as the one after', () => {
    expect(stockholmClock(instantOf('2027-03-28T02:30')!)).toBe('2027-03-28T03:30');
  });
});
