import type {
  ContactDto,
  ContactRole,
  ImpreciseDateDto,
  LocalizedNameDto,
  MoneyDto,
  SourceDto,
} from '@spang/shared/values';

/** An input as a client may send it: what may be null, or has a default, may be left out. The contract checks the rest. */
export type Sent<T> = T extends (infer Item)[]
  ? Sent<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Sent<T[Key]> }
    : T;

/** What the demonstration data's own names stand for in this database. A name that is not there yet is an error. */
export interface DemoIds {
  organisation: (key: string) => string;
  fundingSource: (key: string) => string;
  indicator: (key: string) => string;
  project: (key: string) => string;
  collaborationArea: (key: string) => string;
  /** An occasion of an offer: the last that was made. */
  occasion: (key: string) => string;
  /** A Swedish municipality as an area of the register, by its four-character code. */
  municipality: (code: string) => string;
  /** A NUTS region in the edition of 2021. */
  nuts: (code: string) => string;
  /** A code of CPR Annex I, period 2021-2027: dimension and code. */
  classification: (dimension: number, code: string) => string;
}

/** One record to be: its name in the demonstration data, and its content once the ids are known. */
export interface DemoRecord<Input> {
  key: string;
  /** A draft stays a draft. */
  isDraft?: boolean;
  input: (ids: DemoIds) => Sent<Input>;
}

/** What the source says. `note`: in its own words. */
export const stated = (value: string, note: string | null = null): ImpreciseDateDto => ({
  value,
  basis: 'stated',
  note,
});

/** What we conclude. `note`: from what. */
export const inferred = (value: string, note: string): ImpreciseDateDto => ({
  value,
  basis: 'inferred',
  note,
});

export const sek = (amount: string, certainty: MoneyDto['certainty']): MoneyDto => ({
  amount,
  currency: 'SEK',
  certainty,
});

/** A function's mailbox: never a person. */
export const mailbox = (role: ContactRole, label: LocalizedNameDto, name: string): Sent<ContactDto> => ({
  role,
  label,
  email: `${name}@example.se`,
});

export const source = (section: string | null, note: string): Sent<SourceDto> => ({ section, note });
