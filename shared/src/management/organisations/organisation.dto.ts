import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  Nested,
  NestedList,
  Nullable,
  Optional,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto } from '../../contract/page.dto.js';
import { ContactDto } from '../../values/contact.dto.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { ImpreciseDateDto } from '../../values/imprecise-date.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../../values/localized-text.dto.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../values/organisation-words.js';
import { SourceDto } from '../../values/source.dto.js';
import { PublicationStateDto, RecordLinksDto, RecordOwnerDto, WarningDto } from '../record.dto.js';
import { AreaFaceDto } from '../reference-data/area.dto.js';
import { normaliseIdentifier } from './identifiers.js';
import {
  OrganisationAddressInputDto,
  OrganisationFaceDto,
  OrganisationIdentifierDto,
  OrganisationIncomingRelationDto,
  OrganisationNameInputDto,
  OrganisationRelationInputDto,
} from './organisation-parts.dto.js';

@DtoDoc(
  'A legal person, a unit of one, or a collaboration. A number is optional: units and collaborations have none of their own.',
  {
    example: {
      name: { sv: 'Piteå kommun', en: 'Piteå Municipality' },
      kind: 'municipality',
      identifiers: [{ scheme: 'se-orgnr', value: '2120002759' }],
      website: 'https://www.example.se',
    },
  },
)
export class OrganisationInputDto {
  @Refuses('owner-needed', 'not-your-organisation')
  @Doc('The organisation that keeps this record; absent: the only one where you may write.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
  @Doc('Former and alternative names.')
  @NestedList(() => OrganisationNameInputDto, 50)
  names: OrganisationNameInputDto[] = [];
  @Doc('natural-person is kept for records and never published.')
  @IsIn(ORGANISATION_KINDS)
  kind!: OrganisationKind;
  @Doc('Each number once.')
  @NestedList(() => OrganisationIdentifierDto, 10)
  @Rule<OrganisationInputDto>(
    'duplicate-identifier',
    ({ identifiers }) =>
      new Set(identifiers.map(({ scheme, value }) => `${scheme} ${normaliseIdentifier(scheme, value)}`))
        .size === identifiers.length,
  )
  identifiers: OrganisationIdentifierDto[] = [];
  @Refuses('parent-cycle')
  @Doc('The organisation that this one is a part of.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  parentId!: string | null;
  @NestedList(() => OrganisationRelationInputDto, 100) relations: OrganisationRelationInputDto[] = [];
  @Nullable() @Nested(() => OrganisationAddressInputDto) address!: OrganisationAddressInputDto | null;
  @Doc('Municipality, region or country of its seat.') @Nullable() @IdOf('/areas') @IsFormat('uuid') areaId!:
    string | null;
  @Nullable() @IsFormat('http-url') website!: string | null;
  @Doc('Role mailboxes. A contact with validTo is shown through that day.')
  @NestedList(() => ContactDto, 20)
  contacts: ContactDto[] = [];
  @Nullable() @Nested(() => ImpreciseDateDto) foundedOn!: ImpreciseDateDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) description!: LocalizedTextDto | null;
  @NestedList(() => SourceDto, 50) sources: SourceDto[] = [];
}

export class OrganisationDto extends OrganisationInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @Nested(() => RecordOwnerDto) owner!: RecordOwnerDto;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @NestedList(() => WarningDto, 50) warnings!: WarningDto[];
  @Nullable() @Nested(() => OrganisationFaceDto) parent!: OrganisationFaceDto | null;
  @Nullable() @Nested(() => AreaFaceDto) area!: AreaFaceDto | null;
  @Doc('Those that relations point to, in short.')
  @NestedList(() => OrganisationFaceDto, 100)
  relatedOrganisations!: OrganisationFaceDto[];
  @Doc('What other organisations say about this one; the first 100.')
  @NestedList(() => OrganisationIncomingRelationDto, 100)
  incomingRelations!: OrganisationIncomingRelationDto[];
  @Nested(() => RecordLinksDto) _links!: RecordLinksDto;
}

@DtoDoc('A row in the list of organisations.')
export class OrganisationSummaryDto extends OrganisationFaceDto {
  @IsInt() @Min(1) version!: number;
  @IsFormat('uuid') ownerId!: string;
  @NestedList(() => OrganisationIdentifierDto, 10) identifiers!: OrganisationIdentifierDto[];
  @Nullable() @Nested(() => AreaFaceDto) area!: AreaFaceDto | null;
  @Nested(() => PublicationStateDto) publication!: PublicationStateDto;
  @IsFormat('date-time') updatedAt!: string;
}

export class OrganisationListDto extends PageDto {
  @NestedList(() => OrganisationSummaryDto, 100) data!: OrganisationSummaryDto[];
}

export class ListOrganisationsQueryDto extends PageQueryDto {
  @Doc('Words of the name, former names included, or a number.', 'Skellefteå')
  @Optional()
  @IsString()
  @Length(1, 200)
  q?: string;
  @Optional() @IsIn(ORGANISATION_KINDS) kind?: OrganisationKind;
  @Doc('Exactly this number, with or without hyphen.', '212000-2759')
  @Optional()
  @IsString()
  @Length(1, 30)
  identifier?: string;
  @Doc('System of an external id; together with externalId.')
  @Optional()
  @IsString()
  @Length(1, 60)
  externalSystem?: string;
  @Doc('Key in another system.') @Optional() @IsString() @Length(1, 200) externalId?: string;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(['name', '-name', 'updated', '-updated'])
  sort: 'name' | '-name' | 'updated' | '-updated' = 'name';
}

export class OrganisationPathDto {
  @IsFormat('uuid') organisationId!: string;
}

export class OrganisationVersionPathDto extends OrganisationPathDto {
  @IsInt() @Min(1) @Max(1_000_000) versionNumber!: number;
}
