import { IsIn, IsString, Length } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nullable } from '../contract/decorators.js';

export const DATE_BASES = ['stated', 'inferred', 'approximate'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

@DtoDoc('A date that says how much is known, and on what ground. Precision follows from the length of value.')
export class ImpreciseDateDto {
  @Doc('Day, month or year: 2023-09-01, 2023-09 or 2023.', '2023-09')
  @IsFormat('imprecise-date')
  value!: string;
  @Doc('stated by the source · inferred by us · approximate') @IsIn(DATE_BASES) basis!: DateBasis;
  @Doc("The source's own wording, or how it was inferred.") @Nullable() @IsString() @Length(1, 1000) note!:
    string | null;
}

/** The first day that the date can mean: 2023-09 → 2023-09-01. */
export const firstDayOf = (date: { value: string }): string => `${date.value}-01-01`.slice(0, 10);

/** The last day that the date can mean: 2023-02 → 2023-02-28. */
export function lastDayOf(date: { value: string }): string {
  const [year, month, day] = date.value.split('-').map(Number);
  if (day) return date.value;
  return new Date(Date.UTC(year!, month ?? 12, 0)).toISOString().slice(0, 10);
}
