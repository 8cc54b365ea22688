import fc from 'fast-check';
import { FORMATS } from '../contract/formats.js';
import { CERTAINTIES, canonicalMoney, fromCents, sumOfMoney, toCents, type MoneyDto } from './money.dto.js';

const amount = fc.stringMatching(FORMATS.amount.pattern);
const money = fc.record({
  amount,
  currency: fc.constant('SEK' as const),
  certainty: fc.constantFrom(...CERTAINTIES),
});

it('keeps every amount to the last öre, and writes it with two decimals', () => {
  fc.assert(
    fc.property(amount, (text) => {
      const written = fromCents(toCents(text));
      expect(written).toMatch(/^(0|[1-9]\d*)\.\d\d$/);
      expect(toCents(written)).toBe(toCents(text));
      const [whole, cents = ''] = text.split('.');
      expect(written).toBe(`${BigInt(whole!)}.${cents.padEnd(2, '0')}`);
    }),
  );
});

it('adds in any order, exactly, and is exact only when all parts are', () => {
  fc.assert(
    fc.property(fc.array(money, { minLength: 1, maxLength: 8 }), (parts) => {
      const sum = sumOfMoney(parts)!;
      expect(sum).toEqual(sumOfMoney(parts.toReversed()));
      expect(toCents(sum.amount)).toBe(parts.reduce((total, part) => total + toCents(part.amount), 0n));
      expect(sum.certainty === 'exact').toBe(parts.every(({ certainty }) => certainty === 'exact'));
    }),
  );
});

it('never adds what is not of one currency, and makes no total of nothing', () => {
  fc.assert(
    fc.property(fc.array(money, { minLength: 1 }), money, (parts, other) => {
      expect(sumOfMoney([...parts, { ...other, currency: 'EUR' }])).toBeNull();
    }),
  );
  expect(sumOfMoney([])).toBeNull();
  expect(canonicalMoney<MoneyDto | null>(null)).toBeNull();
});
