import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import {
  Doc,
  DtoDoc,
  IdOf,
  IsFormat,
  IsNotBefore,
  Nested,
  NestedList,
  Nullable,
  Refuses,
  Rule,
} from '../../contract/decorators.js';
import { ContactDto } from '../../values/contact.dto.js';
import { ExternalIdDto } from '../../values/external-id.dto.js';
import { ImpreciseDateDto } from '../../values/imprecise-date.dto.js';
import { LocalizedNameDto, LocalizedTextDto } from '../../values/localized-text.dto.js';
import { MoneyDto } from '../../values/money.dto.js';
import { SourceDto } from '../../values/source.dto.js';
import {
  LOCATION_BASES,
  PROJECT_KINDS,
  PROJECT_STATUSES,
  type LocationBasis,
  type ProjectKind,
  type ProjectStatus,
} from '../../values/project-words.js';
import {
  ProjectContributionInputDto,
  ProjectLocationInputDto,
  ProjectObservationInputDto,
  ProjectPartnerInputDto,
  ProjectRelationInputDto,
  ProjectTargetInputDto,
} from './project-links.dto.js';
import {
  IsCount,
  ProjectActivityInputDto,
  ProjectAgreementInputDto,
  ProjectClassificationInputDto,
  ProjectEventInputDto,
  ProjectIdentifierInputDto,
  ProjectPhaseInputDto,
  ProjectResultInputDto,
  ProjectSecondaryThemeInputDto,
  ProjectTargetGroupInputDto,
} from './project-parts.dto.js';

const atMostOne =
  <T>(matches: (item: T) => boolean) =>
  (_project: object, items: unknown): boolean =>
    !Array.isArray(items) || (items as T[]).filter(matches).length <= 1;

const sharesOf = (lines: unknown): number =>
  Array.isArray(lines)
    ? (lines as ProjectContributionInputDto[]).reduce((sum, line) => sum + (line.sharePercent ?? 0), 0)
    : 0;

/** Sources round the shares that they state: three thirds may be 100.02. */
const ROUNDING = 0.05;

@DtoDoc(
  'A funded effort, as it is written: creates and replaces. What is absent is empty: a nullable field null, a list [].',
  {
    example: {
      title: { sv: 'Yrkesvux för metallindustrin' },
      kind: 'project',
      status: 'ongoing',
      startDate: { value: '2023-09-01', basis: 'inferred' },
      plannedEndDate: { value: '2026-08-31', basis: 'stated' },
      contributions: [
        { amount: { amount: '20000000.00', currency: 'SEK', certainty: 'approximate' }, kind: 'eu-grant' },
      ],
    },
  },
)
export class ProjectInputDto {
  @Refuses('owner-needed', 'not-your-organisation')
  @Doc('The organisation that owns the record. Absent: the only one in which you may write.')
  @Nullable()
  @IdOf('/organisations')
  @IsFormat('uuid')
  ownerId!: string | null;
  @Refuses('external-id-taken') @NestedList(() => ExternalIdDto, 20) externalIds: ExternalIdDto[] = [];

  @Nested(() => LocalizedNameDto) title!: LocalizedNameDto;
  @Doc('The source states no official name: the title is ours for the time being.')
  @IsBoolean()
  titleIsProvisional: boolean = false;
  @Nullable() @IsString() @Length(1, 100) shortName!: string | null;
  @Doc(
    'structure-project: changes how things are done and counts no participants · initiative: lasting work, not a funded project',
  )
  @IsIn(PROJECT_KINDS)
  kind!: ProjectKind;
  @IsIn(PROJECT_STATUSES) status!: ProjectStatus;

  @Nullable() @Nested(() => LocalizedTextDto) summary!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) purpose!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) background!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) expectedResults!: LocalizedTextDto | null;
  @Nullable() @Nested(() => LocalizedTextDto) actualResults!: LocalizedTextDto | null;
  @Doc('How the project works, e.g. service design.')
  @NestedList(() => LocalizedNameDto, 50)
  methods: LocalizedNameDto[] = [];
  @NestedList(() => LocalizedNameDto, 50) themes: LocalizedNameDto[] = [];
  @Doc('Slugs of sectors.', ['steel', 'metal'])
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 60, { each: true })
  @Matches(/^[a-z][a-z0-9-]*$/, { each: true })
  sectors: string[] = [];
  @NestedList(() => ProjectActivityInputDto, 100) activities: ProjectActivityInputDto[] = [];

  @Nullable() @Nested(() => ImpreciseDateDto) startDate!: ImpreciseDateDto | null;
  @Nullable()
  @Nested(() => ImpreciseDateDto)
  @IsNotBefore('startDate')
  plannedEndDate!: ImpreciseDateDto | null;
  @Nullable()
  @Nested(() => ImpreciseDateDto)
  @IsNotBefore('startDate')
  actualEndDate!: ImpreciseDateDto | null;
  @Doc("The length in the source's words: not a date.")
  @Nullable()
  @Nested(() => LocalizedNameDto)
  durationText!: LocalizedNameDto | null;
  @NestedList(() => ProjectPhaseInputDto, 20) phases: ProjectPhaseInputDto[] = [];

  @NestedList(() => ProjectIdentifierInputDto, 20)
  @Rule('one-operation-id', atMostOne<ProjectIdentifierInputDto>(({ isOperationId }) => isOperationId))
  @Rule('one-primary-identifier', atMostOne<ProjectIdentifierInputDto>(({ isPrimary }) => isPrimary))
  identifiers: ProjectIdentifierInputDto[] = [];

  @NestedList(() => ProjectPartnerInputDto, 200)
  @Rule('one-lead', atMostOne<ProjectPartnerInputDto>(({ role }) => role === 'lead'))
  partners: ProjectPartnerInputDto[] = [];

  @NestedList(() => ProjectContributionInputDto, 100)
  @Rule('shares-over-100', (_project, lines) => sharesOf(lines) <= 100 + ROUNDING)
  contributions: ProjectContributionInputDto[] = [];
  @Doc('The total cost as stated by a source. Never a sum of contributions: that one is fundingTotal.')
  @Nullable()
  @Nested(() => MoneyDto)
  totalCost!: MoneyDto | null;

  @Doc('The funding source that is the programme.')
  @Nullable()
  @IdOf('/funding-sources')
  @IsFormat('uuid')
  programmeId!: string | null;
  @Doc('Code of a priority of the programme.', 'D') @Nullable() @IsString() @Length(1, 60) priorityCode!:
    string | null;
  @Doc('Code of a specific objective of the programme.', 'D1')
  @Nullable()
  @IsString()
  @Length(1, 60)
  specificObjectiveCode!: string | null;
  @Doc('Code of the call.', '22-021') @Nullable() @IsString() @Length(1, 100) callCode!: string | null;
  @Doc('Percent, 0 to 100: Art. 49(3)(k).', 40)
  @Nullable()
  @IsNumber()
  @Min(0)
  @Max(100)
  unionCofinancingRate!: number | null;
  @Doc('Operation of strategic importance.') @Nullable() @IsBoolean() strategicImportance!: boolean | null;
  @NestedList(() => ProjectSecondaryThemeInputDto, 20) secondaryThemes: ProjectSecondaryThemeInputDto[] = [];
  @Refuses('shares-over-100')
  @NestedList(() => ProjectClassificationInputDto, 50)
  classifications: ProjectClassificationInputDto[] = [];
  @Doc('Belongs in the public list of operations, Art. 49.') @IsBoolean() isInListOfOperations: boolean =
    false;
  @Doc(
    'operation: the locations are where the work is done · beneficiary-seat: it has no one place, Art. 49(3)(m)',
  )
  @Nullable()
  @IsIn(LOCATION_BASES)
  locationBasis!: LocationBasis | null;
  @Doc('Equipment is bought, so that the rule of the durable plaque may apply, Art. 50.')
  @Nullable()
  @IsBoolean()
  equipmentIsBought!: boolean | null;

  @Doc('Participants that were promised.') @Nullable() @IsCount() participantTarget!: number | null;
  @Doc('Participants as reported by the source. Zero is a value; null is not stated.')
  @Nullable()
  @IsCount()
  participantCountReported!: number | null;
  @NestedList(() => ProjectTargetGroupInputDto, 50) targetGroups: ProjectTargetGroupInputDto[] = [];
  @NestedList(() => ProjectTargetInputDto, 200) targets: ProjectTargetInputDto[] = [];
  @NestedList(() => ProjectObservationInputDto, 500) observations: ProjectObservationInputDto[] = [];
  @NestedList(() => ProjectResultInputDto, 200) results: ProjectResultInputDto[] = [];

  @Doc('ISO 3166-1 alpha-2.', ['SE', 'FI'])
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsFormat('country', { each: true })
  countries: string[] = [];
  @Doc('The languages that the project works in, BCP 47.', ['sv', 'fi'])
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsFormat('language', { each: true })
  languages: string[] = [];
  @NestedList(() => ProjectLocationInputDto, 400) locations: ProjectLocationInputDto[] = [];
  @NestedList(() => ProjectAgreementInputDto, 50) agreements: ProjectAgreementInputDto[] = [];
  @NestedList(() => ProjectEventInputDto, 100) events: ProjectEventInputDto[] = [];
  @NestedList(() => ProjectRelationInputDto, 50) relatedProjects: ProjectRelationInputDto[] = [];

  @Nullable() @IsFormat('http-url') website!: string | null;
  @NestedList(() => ContactDto, 20) contacts: ContactDto[] = [];
  @NestedList(() => SourceDto, 100) sources: SourceDto[] = [];
}
