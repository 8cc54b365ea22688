/**
 * Which columns are about people, said where they are. The record of processing (GDPR art. 30) is generated from it
 * (docs/record-of-processing.md), and a column that is added without a class does not compile.
 */

/** identity: tells who, and is sealed in the vault · personal: about somebody · none: about nobody. */
export type PersonalClass = 'identity' | 'personal' | 'none';

/** Columns are required properties; relations are optional ones. */
type Columns<T> = { [K in keyof T as object extends Pick<T, K> ? never : K]: PersonalClass };

export interface Processing<T = object> {
  /** Whose data. */
  about: string;
  purpose: string;
  /** How long. */
  kept: string;
  columns: Columns<T>;
}

const PROCESSINGS = new Map<object, Processing>();

/** What an entity keeps about people, and why. */
export const PersonalData =
  <T>(processing: Processing<T>): ClassDecorator =>
  (entity) =>
    void PROCESSINGS.set(entity, processing as Processing);

/** What was said of the entity; undefined: nothing. */
export const processingOf = (entity: object): Processing | undefined => PROCESSINGS.get(entity);
