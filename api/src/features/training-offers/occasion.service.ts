import type { ListOccasionsQueryDto, OccasionInputDto, OccasionSummaryDto } from '@spang/shared/management';
import { invalid, NotFound, RuleBroken } from '../../errors.js';
import { audit } from '../../persistence/audit.js';
import type { Context } from '../../persistence/context.js';
import {
  createRecord,
  deleteRecord,
  getRecord,
  getVersion,
  loadForChange,
  replaceRecord,
} from '../../persistence/record.js';
import { rebuildRecord, withdraw } from '../../publication/index.js';
import type { Occasion } from './occasion.entity.js';
import { OCCASION_RECORD } from './occasion.record.js';
import { offerDocuments } from './training-offer.documents.js';
import { toOccasionSummaryDto } from './training-offer.dto-mapper.js';
import { TrainingOffer } from './training-offer.entity.js';
import { findOccasions } from './training-offer.repository.js';
import { rebuildTrainingOffer, TRAINING_OFFER_PUBLICATION } from './training-offer.service.js';

/** Creates an occasion of an offer; it belongs to the owner of the offer. */
export async function createOccasion(ctx: Context, input: OccasionInputDto): Promise<Occasion> {
  const offer = await ctx.db.findOneBy(TrainingOffer, { id: input.offerId });
  if (!offer) throw invalid('#/offerId', 'unknown-reference');
  return createRecord(ctx, OCCASION_RECORD, { ...input, ownerId: input.ownerId ?? offer.ownerId });
}

export const getOccasion = (ctx: Context, id: string): Promise<Occasion> =>
  getRecord(ctx, OCCASION_RECORD, id);

export const replaceOccasion = (ctx: Context, id: string, input: OccasionInputDto): Promise<Occasion> =>
  replaceRecord(ctx, OCCASION_RECORD, id, input);

export const deleteOccasion = (ctx: Context, id: string): Promise<void> =>
  deleteRecord(ctx, OCCASION_RECORD, id);

/** The offer of an occasion; both are visible together. */
export const offerOf = async (ctx: Context, { offerId }: Occasion): Promise<TrainingOffer> =>
  ctx.db.findOneByOrFail(TrainingOffer, { id: offerId });

export async function listOccasions(
  ctx: Context,
  query: ListOccasionsQueryDto,
): Promise<{ data: OccasionSummaryDto[]; totalRecords: number }> {
  const { rows, totalRecords } = await findOccasions(ctx, query);
  const offers = rows.length
    ? await ctx.db.findBy(
        TrainingOffer,
        [...new Set(rows.map(({ offerId }) => offerId))].map((id) => ({ id })),
      )
    : [];
  const titles = new Map(offers.map(({ id, title }) => [id, title]));
  return {
    data: rows.map((row) => toOccasionSummaryDto(row, titles.get(row.offerId)!, ctx.now)),
    totalRecords,
  };
}

/** Makes the occasion public inside its published offer, and on its own. RuleBroken while the offer is not public. */
export async function publishOccasion(ctx: Context, id: string): Promise<Occasion> {
  const row = await loadForChange(ctx, OCCASION_RECORD, id, 'publish');
  const offer = await offerOf(ctx, row);
  if (offer.publishedVersion === null) throw new RuleBroken('offer-not-published');
  if (!row.content.applicationPeriods.length && !row.content.applicationNote)
    throw new RuleBroken('not-publishable', {
      faults: [{ pointer: '#/applicationPeriods', code: 'application-needed', params: {} }],
    });
  Object.assign(row, { publishedVersion: row.version, publishedAt: ctx.now, withdrawnAt: null });
  await ctx.db.save(row);
  await rebuildRecord(ctx, TRAINING_OFFER_PUBLICATION, offer.id);
  await audit(ctx, 'publish', 'occasion', id, [], row.ownerId);
  return row;
}

/** Takes the occasion from the public, and out of its offer. */
export async function withdrawOccasion(ctx: Context, id: string): Promise<Occasion> {
  const row = await loadForChange(ctx, OCCASION_RECORD, id, 'publish');
  if (row.publishedVersion === null) throw new RuleBroken('not-published');
  Object.assign(row, { publishedVersion: null, withdrawnAt: ctx.now });
  await ctx.db.save(row);
  await withdraw(ctx, 'occasion', id);
  await rebuildRecord(ctx, TRAINING_OFFER_PUBLICATION, row.offerId);
  await audit(ctx, 'withdraw', 'occasion', id, [], row.ownerId);
  return row;
}

/** The occasion's public document as it would be now. */
export async function previewOccasion(
  ctx: Context,
  id: string,
): Promise<{ document: object; current: object | null }> {
  const row = await getOccasion(ctx, id);
  const offer = await offerOf(ctx, row);
  const { document: offerDocument } = await getVersion(
    ctx,
    'training-offer',
    offer.id,
    offer.publishedVersion ?? offer.version,
  );
  const { document } = await getVersion(ctx, 'occasion', id, row.version);
  const made = await offerDocuments(ctx, offer.id, offerDocument as never, [
    { id, doc: document as OccasionInputDto },
  ]);
  const [published] = await ctx.db.query(
    `select document from publication where kind = 'occasion' and id = $1`,
    [id],
  );
  const own = made.find((each) => each.kind === 'occasion' && each.document.id === id);
  if (!own) throw new NotFound('not-found');
  return {
    document: own.document,
    current: published?.document ? (JSON.parse(published.document) as object) : null,
  };
}

/** Writes an occasion's document anew, with its offer's: they are one publishing. */
export async function rebuildOccasion(ctx: Context, id: string): Promise<void> {
  const [row] = await ctx.db.query('select offer_id from occasion where id = $1', [id]);
  if (row) await rebuildTrainingOffer(ctx, row.offer_id as string);
}
