import type {
  ListOccasionsQueryDto,
  ListTrainingOffersQueryDto,
  OccasionInputDto,
} from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import {
  byName,
  Conditions,
  containing,
  externalKey,
  KNOWN_AS,
  pageOfRecords,
} from '../../persistence/record-list.js';
import { visibleOwners } from '../../persistence/record.js';
import { Occasion } from './occasion.entity.js';
import { TrainingOffer } from './training-offer.entity.js';
import { TRAINING_OFFER_RECORD } from './training-offer.record.js';

/** Whoever publishes or withdraws one of an offer's occasions waits here: its document is made from all of them. */
export const lockOfferOf = (ctx: Context, occasionId: string): Promise<unknown> =>
  ctx.db.query(
    `select id from training_offer where id = (select offer_id from occasion where id = $1) for update`,
    [occasionId],
  );

/** The same for the offer itself. */
export const lockOffer = (ctx: Context, id: string): Promise<unknown> =>
  ctx.db.query('select id from training_offer where id = $1 for update', [id]);

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
export const occasionsOf = (ctx: Context, offerIds: string[]): Promise<Occasion[]> =>
  offerIds.length ? occasionQuery(ctx, offerIds).getMany() : Promise.resolve([]);

/** The same of one offer, locked: nobody changes them before the transaction is over. */
export const occasionsForChange = (ctx: Context, offerId: string): Promise<Occasion[]> =>
  occasionQuery(ctx, [offerId]).setLock('pessimistic_write').getMany();

const occasionQuery = (ctx: Context, offerIds: string[]) =>
  ctx.db
    .createQueryBuilder(Occasion, 'o')
    .where('o.offer_id = any(:offerIds)', { offerIds })
    .orderBy('o.starts_on', 'ASC', 'NULLS LAST')
    .addOrderBy('o.id');

/** Public occasions of a public offer that its document no longer holds: cancelled more than ninety days ago. */
export const hiddenOccasions = (ctx: Context, offerId: string): Promise<{ id: string }[]> =>
  ctx.db.query(
    `select o.id from publication o join publication p on p.kind = 'training-offer' and p.id = o.parent_id
     where o.kind = 'occasion' and o.parent_id = $1 and o.document is not null
       and not p.document::jsonb -> 'occasions' @> jsonb_build_array(jsonb_build_object('id', o.id::text))`,
    [offerId],
  );

const PUBLICATION = `case when published_version is not null then 'published'
  when withdrawn_at is not null then 'withdrawn' else 'unpublished' end = ?`;
const OF_PROJECT = `id in (select p.offer_id from training_offer_project p where p.project_id = ?)`;

const ownedVisibly = (ctx: Context): Conditions =>
  new Conditions().add('owner_id = any(?::uuid[])', visibleOwners(ctx, TRAINING_OFFER_RECORD) ?? undefined);

/** One page of the offers that the actor may see. */
export const findTrainingOffers = (
  ctx: Context,
  query: ListTrainingOffersQueryDto,
): Promise<{ rows: TrainingOffer[]; totalRecords: number }> =>
  pageOfRecords(
    ctx,
    TrainingOffer,
    ownedVisibly(ctx)
      .add('words like ?', query.q && containing(query.q))
      .add('school_type = ?', query.schoolType)
      .add('kind = ?', query.kind)
      .add('provider_id = ?', query.providerId)
      .add(OF_PROJECT, query.projectId)
      .add(PUBLICATION, query.publication)
      .add(KNOWN_AS, externalKey(query)),
    { title: byName('title'), updated: 'updated_at' },
    query,
  );

/** One page of the occasions that the actor may see; those without a start come last. */
export const findOccasions = (
  ctx: Context,
  query: ListOccasionsQueryDto,
): Promise<{ rows: Occasion[]; totalRecords: number }> =>
  pageOfRecords(
    ctx,
    Occasion,
    ownedVisibly(ctx)
      .add('offer_id = ?', query.offerId)
      .add('lifecycle = ?', query.lifecycle)
      .add('starts_on >= ?', query.startFrom)
      .add('starts_on <= ?', query.startTo)
      .add(PUBLICATION, query.publication)
      .add(KNOWN_AS, externalKey(query)),
    { start: 'starts_on is null, starts_on', updated: 'updated_at' },
    query,
  );
