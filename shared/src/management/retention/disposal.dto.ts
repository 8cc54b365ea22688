import { IsIn, IsInt, IsString, Length, Min } from 'class-validator';
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
} from '../../contract/decorators.js';
import { PageDto, PageQueryDto, SelfLinksDto } from '../../contract/page.dto.js';
import { IsCount } from '../projects/project-parts.dto.js';

/** proposed: waits for another person · approved: is being done · done · vetoed: will not be done. */
export const DISPOSAL_STATES = ['proposed', 'approved', 'done', 'vetoed'] as const;
export type DisposalState = (typeof DISPOSAL_STATES)[number];

@DtoDoc(
  'Proposes to dispose of who took part in a project (gallring): identities go, and with them the way back to anybody; counts stay. Another person approves it.',
  {
    example: {
      projectId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10',
      decisionReference: 'Gallringsbeslut 2032-01, dokumenthanteringsplan 4.2',
    },
  },
)
export class DisposalInputDto {
  @Doc('A project whose retention is over.')
  @Refuses('unknown-reference')
  @IdOf('/projects')
  @IsFormat('uuid')
  projectId!: string;
  @Doc('The decision that it is done by, without names.')
  @IsString()
  @Length(5, 300)
  decisionReference!: string;
}

@DtoDoc('Who did it, and when.')
export class DisposalStepDto {
  @IsString() @Length(1, 200) actorName!: string;
  @IsFormat('date-time') at!: string;
}

@DtoDoc('A disposal and its protocol.')
export class DisposalDto extends DisposalInputDto {
  @IsFormat('uuid') id!: string;
  @IsInt() @Min(1) version!: number;
  @IsFormat('uuid') ownerId!: string;
  @IsIn(DISPOSAL_STATES) state!: DisposalState;
  @Nested(() => DisposalStepDto) proposed!: DisposalStepDto;
  @Nullable() @Nested(() => DisposalStepDto) approved!: DisposalStepDto | null;
  @Nullable() @Nested(() => DisposalStepDto) vetoed!: DisposalStepDto | null;
  @Nullable() @IsFormat('date-time') doneAt!: string | null;
  @Doc('Whose identity is gone; null: not done. Those with a protected identity are in the access log alone.')
  @Nullable()
  @IsCount()
  peopleCount!: number | null;
  @Nested(() => SelfLinksDto) _links!: SelfLinksDto;
}

@DtoDoc('Disposals in the organisations where the caller has to do with them, the latest first.')
export class DisposalListDto extends PageDto {
  @NestedList(() => DisposalDto, 100) data!: DisposalDto[];
}

export class ListDisposalsQueryDto extends PageQueryDto {
  @Optional() @IsFormat('uuid') projectId?: string;
  @Optional() @IsIn(DISPOSAL_STATES) state?: DisposalState;
}

export class DisposalPathDto {
  @IsFormat('uuid') disposalId!: string;
}
