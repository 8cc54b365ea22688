import { IsIn, IsString, Length } from 'class-validator';
import { Doc, DtoDoc, IsFormat, Nested, Nullable, Rule } from '../contract/decorators.js';
import { LocalizedNameDto } from './localized-text.dto.js';

export const CONTACT_ROLES = ['contact', 'project-lead', 'press', 'application', 'technical'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

@DtoDoc(
  'A role mailbox. A named person needs a stated basis for publication and a date of removal (decisions §6).',
)
export class ContactDto {
  @IsIn(CONTACT_ROLES) role!: ContactRole;
  @Doc('The function, in words.') @Nested(() => LocalizedNameDto) label!: LocalizedNameDto;
  @Nullable() @IsFormat('email') email!: string | null;
  @Doc('E.164.') @Nullable() @IsFormat('phone') phone!: string | null;
  @Doc('A named person; only with personBasis and validTo.')
  @Nullable()
  @IsString()
  @Length(1, 120)
  @Rule<ContactDto>('namedContactNeedsBasis', (contact) => Boolean(contact.personBasis && contact.validTo))
  personName!: string | null;
  @Doc('Why the name may be public.') @Nullable() @IsString() @Length(1, 500) personBasis!: string | null;
  @Doc('Last day on which the contact is shown.') @Nullable() @IsFormat('date') validTo!: string | null;
}
