/** Who somebody is: read from what people write, sealed, and opened again. */
import type { IdentityKind, PersonIdentityInputDto } from '@spang/shared/management';
import { dayOf, maskIdentityNumber, parseIdentityNumber, type IdentityNumber } from '@spang/shared/values';
import { invalid } from '../../errors.js';
import { findByIdentity, indexIdentity } from '../../vault/blind-index.js';
import { open, seal, type Key, type Place } from '../../vault/cipher.js';
import { concealedNumber } from '../../vault/concealed.js';
import { findPersonKey, type Person } from '../../vault/key-ring.js';
import type { VaultContext } from '../../vault/vault.js';
import type { Participant } from './participant.entity.js';

/** An identity as it is kept. */
export interface Identity {
  kind: IdentityKind;
  /** The same for every way of writing the number; null: there is none. */
  normal: string | null;
  birthDate: string | null;
  birthYear: number | null;
  givenName: string | null;
  familyName: string | null;
}

type Sealed = Pick<Participant, 'identityNumber' | 'givenName' | 'familyName'>;
const COLUMNS = { identityNumber: 'identity_number', givenName: 'given_name', familyName: 'family_name' };

/** A number that somebody wrote. Throws Invalid at the pointer. */
export function numberOf(ctx: VaultContext, written: string, pointer: string): IdentityNumber {
  const read = parseIdentityNumber(written, dayOf(ctx.now));
  if ('fault' in read) throw invalid(pointer, read.fault);
  return read;
}

/** Reads who it is. Throws Invalid, with pointers below `at`. */
export function identityOf(ctx: VaultContext, input: PersonIdentityInputDto, at: string): Identity {
  const { identityKind: stated, identityNumber: written, givenName, familyName, birthYear } = input;
  const names = { givenName, familyName };
  if (written === null) {
    if (stated !== null && stated !== 'pseudonymous')
      throw invalid(`${at}/identityKind`, 'identity-kind-differs');
    return { kind: 'pseudonymous', normal: null, birthDate: null, birthYear, ...names };
  }
  const read =
    stated === 'foreign-id'
      ? parseIdentityNumber(written, dayOf(ctx.now))
      : numberOf(ctx, written, `${at}/identityNumber`);
  if ('fault' in read) {
    const normal = `foreign ${written.trim().toUpperCase()}`;
    return { kind: 'foreign-id', normal, birthDate: null, birthYear, ...names };
  }
  const kind = read.kind === 'hetu' ? 'foreign-id' : read.kind;
  if (stated !== null && stated !== kind) throw invalid(`${at}/identityKind`, 'identity-kind-differs');
  const { normal, birthDate } = read;
  const born = Number(birthDate.slice(0, 4));
  if (birthYear !== null && birthYear !== born) throw invalid(`${at}/birthYear`, 'birth-year-differs');
  return { kind, normal, birthDate, birthYear: born, ...names };
}

/** Full years on a day. Without a date of birth, as if born in the middle of the year; null: not known. */
export function ageOn(
  day: string,
  { birthDate, birthYear }: Pick<Identity, 'birthDate' | 'birthYear'>,
): number | null {
  const born = birthDate ?? (birthYear === null ? null : `${birthYear}-07-01`);
  if (born === null) return null;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The columns of the person's row. */
export const sealIdentity = (key: Key, id: string, { normal, givenName, familyName }: Identity): Sealed => ({
  identityNumber: normal === null ? null : seal(key, placeOf('identityNumber', id), normal),
  givenName: givenName === null ? null : seal(key, placeOf('givenName', id), givenName),
  familyName: familyName === null ? null : seal(key, placeOf('familyName', id), familyName),
});

/** The opposite. */
function openIdentity(key: Key, person: Participant): Identity {
  const opened = (column: keyof Sealed) =>
    person[column] && open([key], placeOf(column, person.id), person[column]).toString();
  const normal = opened('identityNumber');
  return {
    kind: person.identityKind,
    normal,
    birthDate: normal && birthDateOf(normal),
    birthYear: person.birthYear,
    givenName: opened('givenName'),
    familyName: opened('familyName'),
  };
}

/** Who somebody is; null: there is nothing sealed of the person, or its key is gone. */
export async function identityBehind(ctx: VaultContext, person: Participant): Promise<Identity | null> {
  const { identityNumber, givenName, familyName } = person;
  if (!identityNumber && !givenName && !familyName) return null;
  const key = await findPersonKey(ctx, person.id);
  return key && openIdentity(key, person);
}

/** The number as a person reads it: with its dash, and a foreign id as it was written. */
export const writtenNumber = ({ normal }: Identity): string | null =>
  normal?.replace(/^foreign /, '').replace(/^(\d{8})([\dA-Z]{4})$/, '$1-$2') ?? null;

/** The date of birth with the rest hidden. A foreign id is hidden whole: who knows what it tells. */
export function maskedNumber(identity: Identity): string | null {
  const { normal, birthDate } = identity;
  if (normal === null) return null;
  if (!birthDate) return '••••';
  return maskIdentityNumber({ kind: identity.kind === 'foreign-id' ? 'hetu' : 'personnummer', normal });
}

/**
 * Makes the person findable by the number, among the protected or among all others. A dummy number is nobody's: two people may
 * have one. Throws RuleBroken when the number is another person's.
 */
export async function indexNumber(
  ctx: VaultContext,
  person: Person,
  { kind, normal }: Identity,
  isConcealed: boolean,
): Promise<void> {
  if (normal === null || kind === 'dummy')
    await ctx.db.query('delete from vault.identity_index where person_id = $1', [person.id]);
  else await indexIdentity(ctx, person, isConcealed ? concealedNumber(normal) : normal);
}

/** Whose number it is: among all, and among the protected when the actor may know of some. */
export async function findByNumber(
  ctx: VaultContext,
  organisationId: string,
  normal: string,
  seesConcealed: boolean,
): Promise<string | null> {
  const hidden = await findByIdentity(ctx, organisationId, concealedNumber(normal)); // looked for by everybody: it takes its time
  const open = await findByIdentity(ctx, organisationId, normal);
  return (seesConcealed ? hidden : null) ?? open;
}

/** The date in a number that was read before. */
function birthDateOf(normal: string): string | null {
  const read = normal.startsWith('foreign ') ? null : parseIdentityNumber(normal, '2199-12-31');
  return read && !('fault' in read) ? read.birthDate : null;
}

const placeOf = (column: keyof Sealed, rowId: string): Place => ({
  table: 'participant',
  column: COLUMNS[column],
  rowId,
});
