import type { ImpreciseDateDto } from './imprecise-date.dto.js';
import type { MoneyDto } from './money.dto.js';

const NBSP = '\u00A0';
const ZONE = 'Europe/Stockholm';

type Language = 'sv' | 'en';

const WORDS = {
  sv: {
    locale: 'sv-SE',
    missing: 'uppgift saknas',
    certainty: { exact: '', approximate: 'ca', minimum: 'minst', maximum: 'högst' },
    basis: { stated: '', inferred: 'härlett', approximate: 'ungefärligt' },
    scales: [
      [9, 'md'],
      [6, 'mn'],
      [3, 'tkr'],
    ] as const,
  },
  en: {
    locale: 'en-GB',
    missing: 'not stated',
    certainty: { exact: '', approximate: 'about', minimum: 'at least', maximum: 'at most' },
    basis: { stated: '', inferred: 'inferred', approximate: 'approximate' },
    scales: [
      [9, 'bn'],
      [6, 'm'],
      [3, 'k'],
    ] as const,
  },
} as const;

/** What the browser calls a code; the code where it knows no better. */
function displayName(locale: string, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code; // not shaped as such a code at all
  }
}

/** Values as people read them. Doubt is always said; what is missing is never blank and never 0. */
export function createFormat(language: Language) {
  const words = WORDS[language];
  const join = (...parts: string[]) => parts.filter(Boolean).join(NBSP);
  const numeral = (value: number | bigint, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(words.locale, options).format(value);
  /** 20 000 000 kr · SEK 20,000,000 */
  const withUnit = (number: string, currency: string, scale = '') => {
    if (language === 'en') return `${currency}${NBSP}${number}${scale}`;
    const unit = currency === 'SEK' ? 'kr' : currency === 'EUR' ? '€' : currency;
    return scale === 'tkr' && currency === 'SEK'
      ? join(number, 'tkr')
      : join(number, scale === 'tkr' ? 't' : scale, unit);
  };
  const exactly = ({ amount, currency }: MoneyDto) => {
    const [whole = '0', cents = ''] = amount.split('.');
    const fraction = /[1-9]/.test(cents) ? (language === 'sv' ? ',' : '.') + cents.padEnd(2, '0') : '';
    return withUnit(numeral(BigInt(whole)) + fraction, currency);
  };
  /** 22,2 mn kr; amounts below ten thousand are written out. */
  const compactly = (money: MoneyDto) => {
    const value = Number(money.amount);
    const scale = words.scales.find(([power]) => value >= 10 ** power);
    if (!scale || value < 10_000) return exactly(money);
    const number = numeral(value / 10 ** scale[0], { maximumFractionDigits: 1, minimumFractionDigits: 0 });
    return withUnit(number, money.currency, scale[1]);
  };
  const date = (value: string): string => {
    const [year, month, day] = value.split('-').map(Number);
    if (!year || !month || !day) return value;
    return new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(year, month - 1, day)),
    );
  };
  const month = (value: string): string =>
    new Intl.DateTimeFormat(words.locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${value}-01T00:00:00Z`),
    );
  const money = (value: MoneyDto | null | undefined): string =>
    value ? join(words.certainty[value.certainty], exactly(value)) : words.missing;

  return {
    missing: words.missing,
    /** ca 20 000 000 kr */
    money,
    /** ca 22,2 mn kr */
    moneyCompact: (value: MoneyDto | null | undefined): string =>
      value ? join(words.certainty[value.certainty], compactly(value)) : words.missing,
    /** 31 augusti 2026 */
    date,
    /** 1 september 2023 (härlett) · september 2023 · 2023 */
    impreciseDate: (value: ImpreciseDateDto | null | undefined): string => {
      if (!value) return words.missing;
      const text =
        value.value.length === 10
          ? date(value.value)
          : value.value.length === 7
            ? month(value.value)
            : value.value;
      const basis = words.basis[value.basis];
      return basis ? `${text} (${basis})` : text;
    },
    /** 23-09–26-08: a period in a table; what is not known is a dash. */
    period: (
      from: { value: string } | string | null | undefined,
      to: { value: string } | string | null | undefined,
    ) => {
      const short = (end: typeof from) => (typeof end === 'string' ? end : end?.value)?.slice(0, 7) ?? '';
      return short(from) || short(to) ? `${short(from)}–${short(to)}` : words.missing;
    },
    /** 24 november 2026 14:02, Swedish time */
    instant: (value: string | null | undefined): string =>
      value
        ? new Intl.DateTimeFormat(words.locale, {
            dateStyle: 'long',
            timeStyle: 'short',
            timeZone: ZONE,
          }).format(new Date(value))
        : words.missing,
    /** 24 nov. 2026 14:02, where many stand under each other. */
    instantShort: (value: string): string =>
      new Intl.DateTimeFormat(words.locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: ZONE,
      }).format(new Date(value)),
    /** SE → Sverige */
    country: (code: string): string => displayName(words.locale, 'region', code),
    /** fi → finska */
    language: (code: string): string => displayName(words.locale, 'language', code),
    /** 1 200; null is "uppgift saknas" and 0 is 0. */
    count: (value: number | null | undefined): string =>
      value === null || value === undefined ? words.missing : numeral(value),
    /** 0.75 → 75 %, in whole percent. */
    percent: (share: number): string => numeral(share, { style: 'percent', maximumFractionDigits: 0 }),
  };
}

export type Format = ReturnType<typeof createFormat>;
