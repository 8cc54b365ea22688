import { IsIn } from 'class-validator';
import { Doc, DtoDoc, IsFormat } from '../contract/decorators.js';
import { FORMATS } from '../contract/formats.js';

export const CURRENCIES = ['SEK', 'EUR', 'NOK', 'DKK'] as const;
export type Currency = (typeof CURRENCIES)[number];
export const CERTAINTIES = ['exact', 'approximate', 'minimum', 'maximum'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

@DtoDoc('Money with its doubt. The whole object is null when the amount is not published; zero is a value.')
export class MoneyDto {
  @Doc('Decimal text with two decimals in every answer.', '20000000.00') @IsFormat('amount') amount!: string;
  @IsIn(CURRENCIES) currency!: Currency;
  @Doc('exact · approximate (ca) · minimum (minst) · maximum (högst)')
  @IsIn(CERTAINTIES)
  certainty!: Certainty;
}

/** The same money, always written with two decimals. */
export const canonicalMoney = <M extends MoneyDto | null | undefined>(money: M): M =>
  money ? { ...money, amount: fromCents(toCents(money.amount)) } : money;

/**
 * Adds amounts of one currency. The sum takes the worst certainty of its parts. Null when there is nothing to add or when
 * the currencies differ: a sum never converts, and never becomes a stated total (decisions §4).
 */
export function sumOfMoney(parts: MoneyDto[]): MoneyDto | null {
  const [first] = parts;
  if (!first || parts.some(({ currency }) => currency !== first.currency)) return null;
  const amount = fromCents(parts.reduce((sum, part) => sum + toCents(part.amount), 0n));
  if (!FORMATS.amount.test(amount)) return null; // more digits than any amount has
  return { amount, currency: first.currency, certainty: worstOf(parts) };
}

/** Exact only if all are; one bound among exact amounts keeps its direction; anything mixed is approximate. */
function worstOf(parts: MoneyDto[]): Certainty {
  const doubts = new Set(
    parts.map(({ certainty }) => certainty).filter((certainty) => certainty !== 'exact'),
  );
  const [only] = doubts;
  return doubts.size > 1 ? 'approximate' : (only ?? 'exact');
}

export function toCents(amount: string): bigint {
  const [whole, cents = ''] = amount.split('.');
  return BigInt(whole! + cents.padEnd(2, '0'));
}
export const fromCents = (cents: bigint): string => {
  const text = String(cents).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
};
