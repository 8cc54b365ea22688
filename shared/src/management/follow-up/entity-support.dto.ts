import { IsIn, IsInt, IsString, Length, Min } from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nested,
  NestedList,
  Nullable,
  Optional,
  Refuses,
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto, SelfLinksDto } from '../../contract/page.dto.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { SIZE_CLASSES, type SizeClass } from '../../values/follow-up-words.js';
import { LocalizedNameDto } from '../../values/localized-text.dto.js';
import { IsCount } from '../projects/project-parts.dto.js';

@DtoDoc(
  'An enterprise or authority that a project supports during a period, counted apart from people: EECO18 counts authorities, EECO19 micro, small and medium-sized enterprises, RCO01 every enterprise, each organisation once. A self-employed person who is trained is a participant and never counts here.',
  {
    example: {
      organisationId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      sizeClass: 'small',
      from: '2026-01-15',
      to: '2026-06-30',
      employeesReached: 12,
    },
  },
)
export class EntitySupportInputDto {
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];
  @Doc('The same organisation may be supported in several periods.')
  @Refuses('person-is-no-entity')
  @IdOf('/organisations')
  @IsFormat('uuid')
  organisationId!: string;
  @Doc('The size when the support began; public: an authority or a public service.')
  @IsIn(SIZE_CLASSES)
  sizeClass!: SizeClass;
  @Doc('First day; null: not stated.') @Nullable() @IsFormat('date') from!: string | null;
  @Doc('Last day; null: not stated, or not ended.')
  @Nullable()
  @IsFormat('date')
  @IsNotBefore('from')
  to!: string | null;
  @Doc('How many employees the support reached; null: not stated, which is not zero.')
  @Nullable()
  @IsCount()
  employeesReached!: number | null;
}

@DtoDoc('A supported organisation in short.')
export class SupportedOrganisationDto {
  @IsFormat('uuid') id!: string;
  @Nested(() => LocalizedNameDto) name!: LocalizedNameDto;
}

export class EntitySupportDto extends EntitySupportInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('date-time') createdAt!: string;
  @IsFormat('date-time') updatedAt!: string;
  @IsFormat('uuid') projectId!: string;
  @Nested(() => SupportedOrganisationDto) organisation!: SupportedOrganisationDto;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('Whom a project supports.')
export class EntitySupportListDto extends PageDto {
  @NestedList(() => EntitySupportDto, 100) data!: EntitySupportDto[];
}

export const ENTITY_SUPPORT_SORTS = ['from', '-from', 'updated', '-updated'] as const;

export class ListEntitySupportsQueryDto extends PageQueryDto {
  @Doc('Support of this organisation.') @Optional() @IsFormat('uuid') organisationId?: string;
  @Optional() @IsIn(SIZE_CLASSES) sizeClass?: SizeClass;
  @Doc('System of an external id.', 'crm.kommun')
  @Optional()
  @IsString()
  @Length(1, 60)
  externalSystem?: string;
  @Doc('External id.') @Optional() @IsString() @Length(1, 200) externalId?: string;
  @Doc('Order; a minus turns it round.')
  @Optional()
  @IsIn(ENTITY_SUPPORT_SORTS)
  sort: (typeof ENTITY_SUPPORT_SORTS)[number] = 'from';
}

export class EntitySupportPathDto {
  @IsFormat('uuid') projectId!: string;
  @IsFormat('uuid') entitySupportId!: string;
}
