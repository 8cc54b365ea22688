import { createFormat } from './create-format.js';

const sv = createFormat('sv');
const en = createFormat('en');
const money = (
  amount: string,
  certainty: 'exact' | 'approximate' | 'minimum' | 'maximum' = 'exact',
  currency: 'SEK' | 'EUR' = 'SEK',
) => ({
  amount,
  certainty,
  currency,
});

describe('values as people read them', () => {
  it('says the doubt of money', () => {
    expect(sv.money(money('20000000.00', 'approximate'))).toBe('ca\u00A020\u00A0000\u00A0000\u00A0kr');
    expect(sv.money(money('300000.50'))).toBe('300\u00A0000,50\u00A0kr');
    expect(sv.money(money('100.00', 'minimum', 'EUR'))).toBe('minst\u00A0100\u00A0€');
    expect(en.money(money('20000000.00', 'approximate'))).toBe('about\u00A0SEK\u00A020,000,000');
  });

  it('shortens without losing the doubt', () => {
    expect(sv.moneyCompact(money('22200000.00', 'approximate'))).toBe('ca\u00A022,2\u00A0mn\u00A0kr');
    expect(sv.moneyCompact(money('20000000.00'))).toBe('20\u00A0mn\u00A0kr');
    expect(sv.moneyCompact(money('300000.00'))).toBe('300\u00A0tkr');
    expect(sv.moneyCompact(money('4500.00'))).toBe('4\u00A0500\u00A0kr');
    expect(en.moneyCompact(money('22200000.00'))).toBe('SEK\u00A022.2m');
  });

  it('keeps missing and zero apart', () => {
    expect(sv.money(null)).toBe('uppgift saknas');
    expect(sv.money(money('0.00'))).toBe('0\u00A0kr');
    expect(sv.count(null)).toBe('uppgift saknas');
    expect(sv.count(0)).toBe('0');
  });

  it('knows countries and languages by name, and leaves alone what is no code', () => {
    expect(sv.country('FI')).toBe('Finland');
    expect(sv.language('fi')).toBe('finska');
    expect(en.language('sv')).toBe('Swedish');
    expect(sv.country('Sverige')).toBe('Sverige');
  });

  it('shows a date as precisely as it is known, with its ground', () => {
    expect(sv.impreciseDate({ value: '2023-09-01', basis: 'inferred', note: null })).toBe(
      '1 september 2023 (härlett)',
    );
    expect(sv.impreciseDate({ value: '2023-09', basis: 'stated', note: null })).toBe('september 2023');
    expect(sv.impreciseDate({ value: '2023', basis: 'approximate', note: null })).toBe('2023 (ungefärligt)');
    expect(sv.impreciseDate(null)).toBe('uppgift saknas');
  });
});
