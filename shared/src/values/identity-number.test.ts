import fc from 'fast-check';
import { faultText, passesLuhn } from '../contract/index.js';
import { maskIdentityNumber, parseIdentityNumber, type IdentityNumber } from './identity-number.js';

const TODAY = '2026-11-25';
const parse = (text: string, today = TODAY) => parseIdentityNumber(text, today);

// numbers are made of the 1800s alone, so that no test can make one that somebody has
const DAYS_OF_1800S = fc
  .date({ min: new Date('1800-01-01'), max: new Date('1899-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const three = fc.integer({ min: 1, max: 999 }).map((number) => String(number).padStart(3, '0'));
const withCheckDigit = (nine: string) => nine + [...'0123456789'].find((digit) => passesLuhn(nine + digit))!;

/** Year, month, day and four digits of a personnummer or samordningsnummer. */
const numbers = fc.record({ day: DAYS_OF_1800S, three, plus: fc.constantFrom(0, 60) }).map((one) => {
  const [year, month, day] = one.day.split('-') as [string, string, string];
  const ten = withCheckDigit(
    year.slice(2) + month + String(Number(day) + one.plus).padStart(2, '0') + one.three,
  );
  return { birthDate: one.day, century: '18', date: ten.slice(0, 6), last: ten.slice(6), plus: one.plus };
});
const HETU_CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const hetus = fc.record({ day: DAYS_OF_1800S, serial: fc.integer({ min: 900, max: 999 }) }).map((one) => {
  const [year, month, day] = one.day.split('-') as [string, string, string];
  const date = day + month + year.slice(2);
  return `${date}+${one.serial}${HETU_CHECKS[Number(`${date}${one.serial}`) % 31]}`;
});

describe('a number that authorities publish as an example or for tests', () => {
  it.each([
    ['191212121212', 'personnummer', '191212121212', '1912-12-12'],
    ['19121212-1212', 'personnummer', '191212121212', '1912-12-12'],
    ['121212+1212', 'personnummer', '191212121212', '1912-12-12'],
    [" '19 121212–1212\u00a0", 'personnummer', '191212121212', '1912-12-12'],
    ['189001019802', 'personnummer', '189001019802', '1890-01-01'],
    ['200002292399', 'personnummer', '200002292399', '2000-02-29'],
    ['000229-2399', 'personnummer', '200002292399', '2000-02-29'],
    ['0002292399', 'personnummer', '200002292399', '2000-02-29'],
    ['701063-2391', 'samordningsnummer', '197010632391', '1970-10-03'],
    ['191401682396', 'samordningsnummer', '191401682396', '1914-01-08'],
    ['18900101-t123', 'interim', '18900101T123', '1890-01-01'],
    ['900101+T123', 'interim', '18900101T123', '1890-01-01'],
    ['18900101Tf29', 'dummy', '18900101TF29', '1890-01-01'],
    ['18900101-TF01', 'dummy', '18900101TF01', '1890-01-01'],
    ['131052-308t', 'hetu', '131052-308T', '1952-10-13'],
    ['010594Y9032', 'hetu', '010594Y9032', '1994-05-01'],
  ])('%s is a %s', (text, kind, normal, birthDate) => {
    expect(parse(text)).toEqual({ kind, normal, birthDate });
  });
});

describe('what is no number', () => {
  it.each([
    ['1,98E+11', 'destroyed'],
    ['1.98e+11', 'destroyed'],
    ['2E+11', 'destroyed'],
    ['2292399', 'zeros-lost'],
    ['', 'form'],
    ['okänd', 'form'],
    ['19121212121', 'form'],
    ['19121212_1212', 'form'],
    ['19121212Z121', 'form'],
    ['121212TF29', 'form'],
    ['20000229+2399', 'form'],
    ['191212121213', 'check-digit'],
    ['191213121212', 'date'],
    ['191200121212', 'date'],
    ['191212601212', 'date'],
    ['190002292399', 'date'],
    ['202612012399', 'date'],
    ['179912121212', 'date'],
    ['131052-308U', 'check-digit'],
    ['320152-308T', 'date'],
    ['131052-001W', 'check-digit'],
  ])('%s: %s', (text, fault) => {
    const code = `identity-number-${fault}`;
    expect(parse(text)).toEqual({ fault: code });
    expect(faultText(code, 'sv')).not.toBe(code);
  });

  it('says in Swedish what Excel did', () => {
    expect(faultText('identity-number-destroyed', 'sv')).toMatch(/^Excel har förstört numret\./);
  });
});

it('is the same in all its ways of being written, and again when it is read again', () => {
  fc.assert(
    fc.property(numbers, ({ birthDate, century, date, last, plus }) => {
      const normal = century + date + last;
      const kind = plus ? 'samordningsnummer' : 'personnummer';
      for (const text of [normal, `${century}${date}-${last}`, `${century} ${date}+${last}`])
        expect(parse(text, '1999-12-31')).toEqual({ kind, normal, birthDate });
      expect(parse(date + last, '1899-12-31')).toEqual({ kind, normal, birthDate });
    }),
  );
});

it('with + is a hundred years or older, with - younger: the day decides the century', () => {
  fc.assert(
    fc.property(numbers, ({ date, last, birthDate }) => {
      const plus = parse(`${date}+${last}`, '1999-12-31');
      const minus = parse(`${date}-${last}`, '1899-12-31');
      // both may be somebody's in Finland as well: then it is asked for, not guessed
      for (const read of [plus, minus])
        if ('fault' in read) expect(read.fault).toBe('identity-number-ambiguous');
        else expect(read.birthDate).toBe(birthDate);
      const year = Number(birthDate.slice(0, 4));
      expect(parse(`${date}+${last}`, `${year + 99}-12-31`)).not.toMatchObject({ birthDate });
      expect(parse(`${date}-${last}`, `${year + 100}-12-31`)).not.toMatchObject({ birthDate });
    }),
  );
});

it('tells every wrong digit among the last four', () => {
  fc.assert(
    fc.property(numbers, fc.nat(3), fc.integer({ min: 1, max: 9 }), ({ century, date, last }, at, more) => {
      const wrong = last.slice(0, at) + ((Number(last[at]) + more) % 10) + last.slice(at + 1);
      expect(parse(century + date + wrong)).toEqual({ fault: 'identity-number-check-digit' });
    }),
  );
});

it('reads a hetu of the 1800s, and refuses a ten-digit form that two countries could have given', () => {
  let ambiguous = 0;
  fc.assert(
    fc.property(hetus, (hetu) => {
      const read = parse(hetu);
      if ('fault' in read) {
        expect([read.fault, /\d$/.test(hetu)]).toEqual(['identity-number-ambiguous', true]);
        ambiguous++;
      } else expect([read.kind, read.normal]).toEqual(['hetu', hetu]);
    }),
    { numRuns: 5000 },
  );
  expect(ambiguous).toBeGreaterThan(0);
});

it('has a normal form that reads as itself, and a mask that keeps the date alone', () => {
  const anything = fc.oneof(
    fc.string(),
    hetus,
    numbers.map(({ century, date, last }) => century + date + last),
    fc
      .tuple(DAYS_OF_1800S, fc.constantFrom('T', 'N', 'X'), three)
      .map(([day, letter, number]) => day.replaceAll('-', '') + letter + number),
    fc
      .tuple(DAYS_OF_1800S, fc.nat(99))
      .map(([day, number]) => `${day.replaceAll('-', '')}Tf${String(number).padStart(2, '0')}`),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const read = parse(text);
      if ('fault' in read) return;
      expect(read.normal).toHaveLength(read.kind === 'hetu' ? 11 : 12);
      expect(parse(read.normal)).toEqual(read);
      const mask = maskIdentityNumber(read);
      expect(mask.endsWith('••••')).toBe(true);
      expect(mask).not.toContain(read.normal.slice(-4));
      expect(mask.replaceAll(/\D/g, '')).toHaveLength(read.kind === 'hetu' ? 6 : 8);
    }),
  );
  expect(maskIdentityNumber(parse('191212121212') as IdentityNumber)).toBe('19121212-••••');
  expect(maskIdentityNumber(parse('131052-308T') as IdentityNumber)).toBe('131052-••••');
});
