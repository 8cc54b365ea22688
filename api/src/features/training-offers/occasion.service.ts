import type { ListOccasionsQueryDto, OccasionInputDto, OccasionSummaryDto } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import { invalid, NotFound, RuleBroken } from '../../errors.js';
import { audit } from '../../persistence/audit.js';
import { may, type Context } from '../../persistence/context.js';
import {
  createRecord,
  deleteRecord,
  getRecord,
  getVersion,
  loadForChange,
  replaceRecord,
} from '../../persistence/record.js';
import { withdraw } from '../../publication/index.js';
import { primaryAreaOf } from '../collaboration-areas/index.js';
import { organisationFaces } from '../organisations/index.js';
import type { Occasion } from './occasion.entity.js';
import { OCCASION_RECORD } from './occasion.record.js';
import { offerDocuments } from './training-offer.documents.js';
import { toOccasionSummaryDto } from './training-offer.dto-mapper.js';
import { TrainingOffer } from './training-offer.entity.js';
import { findOccasions, lockOfferOf } from './training-offer.repository.js';
import { rebuildTrainingOffer } from './training-offer.service.js';

/** Creates an occasion of an offer that the actor may see; it belongs to the owner of the offer. */
export async function createOccasion(ctx: Context, input: OccasionInputDto): Promise<Occasion> {
  const offer = await ctx.db.findOneBy(TrainingOffer, { id: input.offerId });
  if (!offer || !may(ctx.actor, 'training-offers:read', offer.ownerId))
    throw invalid('#/offerId', 'unknown-reference');
  const ownerId = input.ownerId ?? offer.ownerId;
  return createRecord(ctx, OCCASION_RECORD, { ...(await completed(ctx, input, offer, null)), ownerId });
}

export const getOccasion = (ctx: Context, id: string): Promise<Occasion> =>
  getRecord(ctx, OCCASION_RECORD, id);

/** Replaces the occasion as a draft: the public sees it when it is published. */
export async function replaceOccasion(ctx: Context, id: string, input: OccasionInputDto): Promise<Occasion> {
  const before = await getOccasion(ctx, id);
  return replaceRecord(
    ctx,
    OCCASION_RECORD,
    id,
    await completed(ctx, input, await offerOf(ctx, before), before),
  );
}

/**
 * Fills in what is not said: a cancelled occasion is cancelled since today; one that names nobody is open to the provider's
 * primary collaboration area, if that covers the training on the first day.
 */
async function completed(
  ctx: Context,
  input: OccasionInputDto,
  offer: TrainingOffer,
  before: Occasion | null,
): Promise<OccasionInputDto> {
  const today = dayOf(ctx.now);
  const known = before?.lifecycle === 'cancelled' ? before.content.cancelledOn : null;
  const cancelledOn = input.cancelledOn ?? (input.lifecycle === 'cancelled' ? (known ?? today) : null);
  const { openTo } = input;
  if (openTo.areaId || openTo.municipalities.length || openTo.isNational) return { ...input, cancelledOn };
  const { schoolType, isVocational, providerId } = offer;
  const provider = (await organisationFaces(ctx, [providerId])).get(providerId);
  const areaId = provider?.municipalityCode
    ? await primaryAreaOf(ctx, {
        municipalityCode: provider.municipalityCode,
        day: input.start ?? today,
        schoolType,
        isVocational,
      })
    : null;
  return { ...input, cancelledOn, openTo: { ...openTo, areaId } };
}

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
  await lockOfferOf(ctx, id);
  const row = await loadForChange(ctx, OCCASION_RECORD, id, 'publish');
  const offer = await offerOf(ctx, row);
  if (offer.publishedVersion === null) throw new RuleBroken('offer-not-published');
  if (!row.content.applicationPeriods.length && !row.content.applicationNote)
    throw new RuleBroken('not-publishable', {
      faults: [{ pointer: '#/applicationPeriods', code: 'application-needed', params: {} }],
    });
  Object.assign(row, { publishedVersion: row.version, publishedAt: ctx.now, withdrawnAt: null });
  await ctx.db.save(row);
  await rebuildTrainingOffer(ctx, offer.id);
  await audit(ctx, 'publish', 'occasion', id, [], row.ownerId);
  return row;
}

/** Takes the occasion from the public, and out of its offer. */
export async function withdrawOccasion(ctx: Context, id: string): Promise<Occasion> {
  await lockOfferOf(ctx, id);
  const row = await loadForChange(ctx, OCCASION_RECORD, id, 'publish');
  if (row.publishedVersion === null) throw new RuleBroken('not-published');
  Object.assign(row, { publishedVersion: null, withdrawnAt: ctx.now });
  await ctx.db.save(row);
  await withdraw(ctx, 'occasion', id);
  await rebuildTrainingOffer(ctx, row.offerId);
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
