import fc from 'fast-check';
import { FORMATS, type FormatName } from './formats.js';

const names = Object.keys(FORMATS) as FormatName[];
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const days = fc
  .date({ min: new Date('1500-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it.each(names)('%s has its own example, within its length, and no text around it', (name) => {
  const { example, maxLength, test } = FORMATS[name];
  expect(test(example)).toBe(true);
  expect(example.length).toBeLessThanOrEqual(maxLength);
  for (const wrong of ['', ' ', ` ${example}`, `${example} `, `${example}\n`, `\n${example}`, `${example}\0`])
    expect([wrong, test(wrong)]).toEqual([wrong, false]);
});

// what the document says is what is checked: a client can go by the pattern
it.each([
  'uuid',
  'amount',
  'municipality-code',
  'county-code',
  'programme-period',
  'phone',
  'language',
  'country',
] as const)('%s is its pattern', (name) => {
  const { pattern, test, maxLength } = FORMATS[name];
  fc.assert(
    fc.property(fc.stringMatching(pattern), (text) => {
      expect([text, test(text)]).toEqual([text, true]);
      expect(text.length).toBeLessThanOrEqual(maxLength);
    }),
  );
});
it.each(names)('%s never holds what does not match its pattern', (name) => {
  const { pattern, test, example } = FORMATS[name];
  const near = fc
    .tuple(fc.nat(example.length), fc.string({ maxLength: 3 }), fc.nat(2))
    .map(([at, by, removes]) => example.slice(0, at) + by + example.slice(at + removes));
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (text) => expect(test(text) && !pattern.test(text)).toBe(false)),
  );
});

describe('imprecise-date', () => {
  const { test } = FORMATS['imprecise-date'];
  it('is a day, its month or its year, from 1500 to 2199', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const length of [4, 7, 10]) expect(test(day.slice(0, length))).toBe(true);
        for (const length of [5, 6, 8, 9]) expect(test(day.slice(0, length))).toBe(false);
        expect(FORMATS.date.test(day)).toBe(true);
      }),
    );
  });
  it.each([
    '2023-00',
    '2023-13',
    '2023-02-29',
    '2023-04-31',
    '1499-12-31',
    '2200',
    '02023',
    '2023-9',
    '20230901',
  ])('is not %s', (text) => expect(test(text)).toBe(false));
});

describe('check digits', () => {
  it('tell every wrong digit of an organisation number, but for the hole that Luhn has', () => {
    const number = fc
      .tuple(digits(2), fc.constantFrom(...'23456789'), digits(6))
      .map(([head, third, tail]) => {
        const nine = head + third + tail;
        const tenth = [...'0123456789'].find((digit) => FORMATS['se-orgnr'].test(nine + digit));
        return nine + tenth!;
      });
    fc.assert(
      fc.property(number, fc.nat(9), fc.integer({ min: 1, max: 9 }), (right, at, more) => {
        expect(FORMATS['se-orgnr'].test(right)).toBe(true);
        const wrong = right.slice(0, at) + ((Number(right[at]) + more) % 10) + right.slice(at + 1);
        expect(FORMATS['se-orgnr'].test(wrong)).toBe(false);
      }),
    );
    expect(FORMATS['se-orgnr'].test('2110002759')).toBe(false);
  });
  it('leave a person’s number no way in: its third digit is a month’s', () => {
    fc.assert(
      fc.property(digits(2), fc.constantFrom('0', '1'), digits(7), (head, third, tail) => {
        expect(FORMATS['se-orgnr'].test(head + third + tail)).toBe(false);
      }),
    );
  });
  it('tell every wrong digit of a Finnish business id', () => {
    fc.assert(
      fc.property(digits(7), fc.nat(6), fc.integer({ min: 1, max: 9 }), (seven, at, more) => {
        const checks = [...'0123456789'].filter((digit) => FORMATS['fi-ytunnus'].test(`${seven}-${digit}`));
        expect(checks.length).toBeLessThanOrEqual(1); // none where the remainder is 1: such a number is never given
        fc.pre(checks.length === 1);
        const wrong = seven.slice(0, at) + ((Number(seven[at]) + more) % 10) + seven.slice(at + 1);
        expect(FORMATS['fi-ytunnus'].test(`${wrong}-${checks[0]}`)).toBe(false);
      }),
    );
  });
});
