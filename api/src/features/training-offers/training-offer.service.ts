import type {
  ListTrainingOffersQueryDto,
  TrainingOfferInputDto,
  TrainingOfferSummaryDto,
} from '@spang/shared/management';
import { RuleBroken, type Fault } from '../../errors.js';
import { audit } from '../../persistence/audit.js';
import type { Context } from '../../persistence/context.js';
import { createRecord, deleteRecord, getRecord, replaceRecord } from '../../persistence/record.js';
import {
  previewRecord,
  publishRecord,
  rebuildRecord,
  withdraw,
  withdrawRecord,
  type PublishedType,
} from '../../publication/index.js';
import type { TrainingOffer } from './training-offer.entity.js';
import { offerDocuments } from './training-offer.documents.js';
import { toTrainingOfferSummaries } from './training-offer.dto-mapper.js';
import { OCCASION_RECORD, toOccasionInput } from './occasion.record.js';
import { TRAINING_OFFER_RECORD } from './training-offer.record.js';
import {
  findTrainingOffers,
  hiddenOccasions,
  lockOffer,
  occasionsForChange,
  occasionsOf,
} from './training-offer.repository.js';

export const TRAINING_OFFER_PUBLICATION: PublishedType<TrainingOffer, TrainingOfferInputDto> = {
  record: TRAINING_OFFER_RECORD,
  kind: 'training-offer',
  documents: offerDocuments,
  assertPublishable,
  alsoWithdraw: withdrawOccasions,
};

export const createTrainingOffer = (ctx: Context, input: TrainingOfferInputDto): Promise<TrainingOffer> =>
  createRecord(ctx, TRAINING_OFFER_RECORD, input);

export const getTrainingOffer = (ctx: Context, id: string): Promise<TrainingOffer> =>
  getRecord(ctx, TRAINING_OFFER_RECORD, id);

/**
 * Replaces the offer. Its occasions follow it to another owner; an offer that is put away is withdrawn, which needs the
 * permission to publish.
 */
export async function replaceTrainingOffer(
  ctx: Context,
  id: string,
  input: TrainingOfferInputDto,
): Promise<TrainingOffer> {
  const row = await replaceRecord(ctx, TRAINING_OFFER_RECORD, id, input);
  const inner = { ...ctx, expectedVersion: undefined }; // If-Match was of the offer as it came
  for (const occasion of await occasionsForChange(ctx, id))
    if (occasion.ownerId !== row.ownerId)
      await replaceRecord(inner, OCCASION_RECORD, occasion.id, {
        ...toOccasionInput(occasion),
        ownerId: row.ownerId,
      });
  return row.content.isArchived && row.publishedVersion !== null ? withdrawTrainingOffer(inner, id) : row;
}

/** Removes an offer that is not public and has no occasions. */
export const deleteTrainingOffer = (ctx: Context, id: string): Promise<void> =>
  deleteRecord(ctx, TRAINING_OFFER_RECORD, id);

export async function listTrainingOffers(
  ctx: Context,
  query: ListTrainingOffersQueryDto,
): Promise<{ data: TrainingOfferSummaryDto[]; totalRecords: number }> {
  const { rows, totalRecords } = await findTrainingOffers(ctx, query);
  return { data: await toTrainingOfferSummaries(ctx, rows), totalRecords };
}

/** Publishes the offer and, with it, its occasions as they are now. Needs a public page, and a way to apply for each. */
export async function publishTrainingOffer(ctx: Context, id: string): Promise<TrainingOffer> {
  const row = await publishRecord(ctx, TRAINING_OFFER_PUBLICATION, id);
  await withdrawHidden(ctx, id);
  return row;
}

/** Takes the offer and its occasions from the public. */
export const withdrawTrainingOffer = (ctx: Context, id: string): Promise<TrainingOffer> =>
  withdrawRecord(ctx, TRAINING_OFFER_PUBLICATION, id);

/** The public document as it would be if the offer were published now, with all its occasions as they are. */
export const previewTrainingOffer = (ctx: Context, id: string) =>
  previewRecord(
    ctx,
    {
      ...TRAINING_OFFER_PUBLICATION,
      documents: async (inner, offerId, offer) => {
        const drafts = (await occasionsOf(inner, [offerId])).map((row) => ({
          id: row.id,
          doc: toOccasionInput(row),
        }));
        return offerDocuments(inner, offerId, offer, drafts);
      },
    },
    id,
  );

/** Writes the offer's and its occasions' documents anew, and takes away those that are no longer shown. */
export async function rebuildTrainingOffer(ctx: Context, id: string): Promise<void> {
  await lockOffer(ctx, id); // else one that is published meanwhile would be missing in the offer's document
  await rebuildRecord(ctx, TRAINING_OFFER_PUBLICATION, id);
  await withdrawHidden(ctx, id);
}

async function withdrawHidden(ctx: Context, id: string): Promise<void> {
  for (const occasion of await hiddenOccasions(ctx, id)) await withdraw(ctx, 'occasion', occasion.id);
}

/** What stands in the way of publishing; when nothing does, the occasions are published with the offer. */
async function assertPublishable(
  ctx: Context,
  row: TrainingOffer,
  document: TrainingOfferInputDto,
): Promise<void> {
  const faults: Fault[] = [];
  const fault = (pointer: string, code: string) => faults.push({ pointer, code, params: {} });
  if (document.isArchived) fault('#/isArchived', 'archived');
  if (!document.url) fault('#/url', 'url-needed');
  const occasions = await occasionsForChange(ctx, row.id);
  occasions.forEach(({ content }, i) => {
    if (!content.applicationPeriods.length && !content.applicationNote)
      fault(`#/occasions/${i}`, 'application-needed');
  });
  if (faults.length) throw new RuleBroken('not-publishable', { faults });
  for (const occasion of occasions) {
    if (occasion.publishedVersion === occasion.version) continue;
    Object.assign(occasion, { publishedVersion: occasion.version, publishedAt: ctx.now, withdrawnAt: null });
    await audit(ctx, 'publish', 'occasion', occasion.id, [], occasion.ownerId);
  }
  await ctx.db.save(occasions);
}

async function withdrawOccasions(ctx: Context, row: TrainingOffer): Promise<void> {
  const occasions = (await occasionsForChange(ctx, row.id)).filter(
    ({ publishedVersion }) => publishedVersion !== null,
  );
  for (const occasion of occasions) {
    Object.assign(occasion, { publishedVersion: null, withdrawnAt: ctx.now });
    await withdraw(ctx, 'occasion', occasion.id);
    await audit(ctx, 'withdraw', 'occasion', occasion.id, [], occasion.ownerId);
  }
  await ctx.db.save(occasions);
}
