import { IsIn, IsString, Length, Matches } from 'class-validator';
import { FORMATS } from '../../contract/formats.js';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nested,
  Nullable,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { ImpreciseDateDto } from '../../values/imprecise-date.dto.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import {
  ORGANISATION_IDENTIFIER_SCHEMES,
  ORGANISATION_KINDS,
  ORGANISATION_NAME_KINDS,
  ORGANISATION_RELATION_TYPES,
  type OrganisationIdentifierScheme,
  type OrganisationKind,
  type OrganisationNameKind,
  type OrganisationRelationType,
} from '../../values/organisation-words.js';
import { isIdentifier } from './identifiers.js';

const isRight =
  (scheme: OrganisationIdentifierScheme) => (identifier: OrganisationIdentifierDto, value: unknown) =>
    identifier.scheme !== scheme || isIdentifier(scheme, String(value));

@DtoDoc(
  'A number in an official register. Kept in one form: Swedish numbers as ten digits, Finnish ones with hyphen.',
)
export class OrganisationIdentifierDto {
  @IsIn(ORGANISATION_IDENTIFIER_SCHEMES) scheme!: OrganisationIdentifierScheme;
  @Doc(
    'Also 212000-2759, SE212000275901 and 162120002759 are understood. Check digits are checked.',
    '2120002759',
  )
  @IsString()
  @Length(1, 30)
  @Rule<OrganisationIdentifierDto>('format-se-orgnr', isRight('se-orgnr'))
  @Rule<OrganisationIdentifierDto>('format-fi-ytunnus', isRight('fi-ytunnus'))
  @Rule<OrganisationIdentifierDto>('format-vat', isRight('vat'))
  @Rule<OrganisationIdentifierDto>('format-pic', isRight('pic'))
  value!: string;
}

@DtoDoc('A former or alternative name, as the source writes it. Searches find it.')
export class OrganisationNameInputDto {
  @IsString() @Length(1, 300) name!: string;
  @IsIn(ORGANISATION_NAME_KINDS) kind!: OrganisationNameKind;
  @Nullable() @Nested(() => ImpreciseDateDto) from!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) @IsNotBefore('from') to!: ImpreciseDateDto | null;
}

@DtoDoc('How this organisation stands to another one: it is unit-of, owns, is merged-into … that one.')
export class OrganisationRelationInputDto {
  @IsIn(ORGANISATION_RELATION_TYPES) type!: OrganisationRelationType;
  @Refuses('relation-to-itself', 'parent-cycle', 'succession-cycle')
  @Doc('The other one.')
  @IdOf('/organisations')
  @IsFormat('uuid')
  organisationId!: string;
  @Nullable() @Nested(() => ImpreciseDateDto) from!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) @IsNotBefore('from') to!: ImpreciseDateDto | null;
}

@DtoDoc('A postal address.')
export class OrganisationAddressInputDto {
  @Nullable() @IsString() @Length(1, 200) street!: string | null;
  @Doc('A Swedish one is kept as five digits.', '93185')
  @Nullable()
  @IsString()
  @Matches(/^[A-Za-z0-9-][A-Za-z0-9 -]*$/)
  @Length(1, 12)
  @Rule<OrganisationAddressInputDto>(
    'format-postcode',
    ({ country }, value) => country !== 'SE' || FORMATS.postcode.test(String(value)),
  )
  postcode!: string | null;
  @Nullable() @IsString() @Length(1, 120) city!: string | null;
  @Doc('ISO 3166-1 alpha-2.', 'SE') @IsFormat('country') country!: string;
}

@DtoDoc('An organisation in short: what stands beside an id that points to it.')
export class OrganisationFaceDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @IsIn(ORGANISATION_KINDS) kind!: OrganisationKind;
}

@DtoDoc('A relation that another organisation states to this one.')
export class OrganisationIncomingRelationDto {
  @IsIn(ORGANISATION_RELATION_TYPES) type!: OrganisationRelationType;
  @Doc('The one that states it.') @Nested(() => OrganisationFaceDto) organisation!: OrganisationFaceDto;
  @Nullable() @Nested(() => ImpreciseDateDto) from!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => ImpreciseDateDto) to!: ImpreciseDateDto | null;
}
