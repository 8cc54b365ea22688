import type {
  ListOccasionsQueryDto,
  ListTrainingOffersQueryDto,
  OccasionInputDto,
} from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { offsetOf } from '../../persistence/paging.js';
import { visibleOwners } from '../../persistence/record.js';
import { Occasion } from './occasion.entity.js';
import { TrainingOffer } from './training-offer.entity.js';
import { TRAINING_OFFER_RECORD } from './training-offer.record.js';

/** The published occasions of an offer, as they were when they were published, by start. */
export async function publishedOccasions(
  ctx: Context,
  offerId: string,
): Promise<{ id: string; doc: OccasionInputDto }[]> {
  return ctx.db.query(
    `select o.id, v.document as doc from occasion o
     join record_version v on v.kind = 'occasion' and v.record_id = o.id and v.version = o.published_version
     where o.offer_id = $1 order by v.document ->> 'start' nulls last, o.id`,
    [offerId],
  );
}

/** All occasions of these offers, drafts too, by start. */
export async function occasionsOf(ctx: Context, offerIds: string[]): Promise<Occasion[]> {
  if (!offerIds.length) return [];
  return ctx.db
    .createQueryBuilder(Occasion, 'o')
    .where('o.offer_id = any(:offerIds)', { offerIds })
    .orderBy('o.starts_on', 'ASC', 'NULLS LAST')
    .addOrderBy('o.id')
    .getMany();
}

const PUBLICATION: Record<string, string> = {
  published: 'published_version is not null',
  unpublished: 'published_version is null and withdrawn_at is null',
  withdrawn: 'published_version is null and withdrawn_at is not null',
};

/** One page of the offers that the actor may see. */
export async function findTrainingOffers(
  ctx: Context,
  query: ListTrainingOffersQueryDto,
): Promise<{ rows: TrainingOffer[]; totalRecords: number }> {
  const list = ctx.db.createQueryBuilder(TrainingOffer, 'r');
  const owners = visibleOwners(ctx, TRAINING_OFFER_RECORD);
  if (owners) list.andWhere('r.owner_id = any(:owners)', { owners });
  if (query.q)
    list.andWhere(
      `search_plain(r.title::text || coalesce(r.content ->> 'summary', '')) like search_plain(:q)`,
      {
        q: `%${query.q.replace(/[\\%_]/g, '\\$&')}%`,
      },
    );
  if (query.schoolType) list.andWhere('r.school_type = :schoolType', { schoolType: query.schoolType });
  if (query.kind) list.andWhere('r.kind = :kind', { kind: query.kind });
  if (query.providerId) list.andWhere('r.provider_id = :providerId', { providerId: query.providerId });
  if (query.projectId) list.andWhere(':projectId = any(r.project_ids)', { projectId: query.projectId });
  if (query.publication)
    list.andWhere(`r.${PUBLICATION[query.publication]!.replace(/withdrawn_at/g, 'r.withdrawn_at')}`);
  if (query.externalSystem) byExternalId(list, 'training-offer', query);
  const descending = query.sort.startsWith('-') ? 'DESC' : 'ASC';
  const column = query.sort.endsWith('title') ? `r.title ->> 'sv'` : 'r.updated_at';
  const [rows, totalRecords] = await list
    .orderBy(column, descending)
    .addOrderBy('r.id')
    .limit(query.limit)
    .offset(offsetOf(query))
    .getManyAndCount();
  return { rows, totalRecords };
}

/** One page of the occasions that the actor may see. */
export async function findOccasions(
  ctx: Context,
  query: ListOccasionsQueryDto,
): Promise<{ rows: Occasion[]; totalRecords: number }> {
  const list = ctx.db.createQueryBuilder(Occasion, 'r');
  const owners = visibleOwners(ctx, TRAINING_OFFER_RECORD);
  if (owners) list.andWhere('r.owner_id = any(:owners)', { owners });
  if (query.offerId) list.andWhere('r.offer_id = :offerId', { offerId: query.offerId });
  if (query.lifecycle) list.andWhere('r.lifecycle = :lifecycle', { lifecycle: query.lifecycle });
  if (query.startFrom) list.andWhere('r.starts_on >= :startFrom', { startFrom: query.startFrom });
  if (query.startTo) list.andWhere('r.starts_on <= :startTo', { startTo: query.startTo });
  if (query.externalSystem) byExternalId(list, 'occasion', query);
  const descending = query.sort.startsWith('-') ? 'DESC' : 'ASC';
  const [rows, totalRecords] = await list
    .orderBy(query.sort.endsWith('start') ? 'r.starts_on' : 'r.updated_at', descending, 'NULLS LAST')
    .addOrderBy('r.id')
    .limit(query.limit)
    .offset(offsetOf(query))
    .getManyAndCount();
  return { rows, totalRecords };
}

function byExternalId(
  list: { andWhere: (sql: string, values: object) => unknown },
  kind: string,
  { externalSystem, externalId }: { externalSystem?: string; externalId?: string },
): void {
  list.andWhere(
    `exists (select 1 from external_id e where e.kind = :kind and e.record_id = r.id and e.system = :externalSystem
       and (cast(:externalId as text) is null or e.value = :externalId))`,
    { kind, externalSystem, externalId: externalId ?? null },
  );
}
