import fc from 'fast-check';
import { FORMATS } from '../../contract/formats.js';
import { ORGANISATION_IDENTIFIER_SCHEMES } from '../../values/organisation-words.js';
import { isIdentifier, normaliseIdentifier } from './identifiers.js';

const swedish = fc
  .tuple(fc.stringMatching(/^\d\d[2-9]\d{6}$/), fc.constantFrom(...'0123456789'))
  .map(([nine, tenth]) => nine + tenth)
  .filter((number) => FORMATS['se-orgnr'].test(number));
const finnish = fc
  .tuple(fc.stringMatching(/^\d{7}$/), fc.constantFrom(...'0123456789'))
  .map(([seven, check]) => `${seven}-${check}`)
  .filter((number) => FORMATS['fi-ytunnus'].test(number));

it('reads a Swedish number in each form that people write it in', () => {
  fc.assert(
    fc.property(swedish, (number) => {
      const [head, tail] = [number.slice(0, 6), number.slice(6)];
      for (const form of [
        number,
        `${head}-${tail}`,
        `${head} ${tail}`,
        `16${number}`,
        `16${head}-${tail}`,
        `SE${number}01`,
        `se ${number} 01`,
      ]) {
        expect([form, normaliseIdentifier('se-orgnr', form)]).toEqual([form, number]);
        expect(isIdentifier('se-orgnr', form)).toBe(true);
      }
      expect(isIdentifier('vat', `SE ${number} 01`)).toBe(true);
      expect(isIdentifier('vat', `SE${number}02`)).toBe(false);
    }),
  );
});

it('reads a Finnish number with and without hyphen, country and leading zero', () => {
  fc.assert(
    fc.property(finnish, (number) => {
      const bare = number.replace('-', '');
      for (const form of [
        number,
        bare,
        `FI${bare}`,
        `fi ${number}`,
        ...(bare.startsWith('0') ? [bare.slice(1)] : []),
      ])
        expect([form, normaliseIdentifier('fi-ytunnus', form), isIdentifier('fi-ytunnus', form)]).toEqual([
          form,
          number,
          true,
        ]);
    }),
  );
});

it('says the same of a number however often it was put in order, and never breaks', () => {
  const scheme = fc.constantFrom(...ORGANISATION_IDENTIFIER_SCHEMES);
  fc.assert(
    fc.property(scheme, fc.oneof(fc.string(), swedish, finnish), (one, text) => {
      const number = normaliseIdentifier(one, text);
      expect(normaliseIdentifier(one, number)).toBe(number);
      expect(isIdentifier(one, number)).toBe(isIdentifier(one, text));
    }),
  );
});
