import fc from 'fast-check';
import { parseAmount } from './parse-amount';

describe('an amount as people write it', () => {
  it.each([
    ['20 000 000 kr', '20000000.00'],
    ['20\u00A0000\u00A0000', '20000000.00'],
    ['20 Mkr', '20000000.00'],
    ['1,9 mn', '1900000.00'],
    ['1,9 mn kr', '1900000.00'],
    ['1,9 miljoner kronor', '1900000.00'],
    ['300000.00', '300000.00'],
    ['300 tkr', '300000.00'],
    ['20.000.000', '20000000.00'],
    ['0', '0.00'],
    ['12,5', '12.50'],
    ['007', '7.00'],
  ])('%s is %s', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each(['', 'ca', '-5', '1,234', 'tjugo', '12345678901234', '1.5.5'])('%s is no amount', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  it('reads back what it has written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (cents) => {
        const text = String(cents).padStart(3, '0');
        const amount = `${text.slice(0, -2)}.${text.slice(-2)}`;
        expect(parseAmount(amount)).toBe(amount);
      }),
    );
  });
});
