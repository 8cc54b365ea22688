import type { OccasionInputDto, TrainingOfferInputDto } from '@spang/shared/management';
import { dayAfter, dayOf } from '@spang/shared/values';
import { SYSTEM, type Context } from '../../persistence/context.js';
import type { PublicDocument } from '../../publication/index.js';
import { collaborationAreaFaces } from '../collaboration-areas/index.js';
import { fundingSourceFaces } from '../funding-sources/index.js';
import { organisationFaces, withoutPeople } from '../organisations/index.js';
import { lastPublicFunding, projectFaces } from '../projects/index.js';
import { municipalityNames } from '../reference-data/index.js';
import { filtersOf, type Faces, type Shown } from './training-offer.filters.js';
import { earliestAfter, isShown, nextChangeOf, openDuringOf } from './occasion-state.js';
import {
  toPublicOccasion,
  toPublicOccasionFacts,
  toPublicOfferSummary,
  toPublicTrainingOffer,
} from './training-offer.mapper.js';
import { organisationIdsOf } from './training-offer.record.js';
import { publishedOccasions } from './training-offer.repository.js';

/**
 * The offer's document followed by one per published occasion: a change of either writes both anew (decisions §2). For a
 * preview, `instead` stands for the published occasions with the same ids.
 */
export async function offerDocuments(
  ctx: Context,
  offerId: string,
  offer: TrainingOfferInputDto,
  instead: Omit<Shown, 'facts'>[] = [],
): Promise<PublicDocument[]> {
  const replaced = new Set(instead.map(({ id }) => id));
  const others = (await publishedOccasions(ctx, offerId)).filter(({ id }) => !replaced.has(id));
  const published = [...others, ...instead]
    .filter(({ doc }) => isShown(doc, ctx.now))
    .toSorted(
      (a, b) => (a.doc.start ?? '9999').localeCompare(b.doc.start ?? '9999') || a.id.localeCompare(b.id),
    );
  const faces = await facesOf(
    ctx,
    offer,
    published.map(({ doc }) => doc),
  );
  const shown: Shown[] = published.map(({ id, doc }) => ({
    id,
    doc,
    facts: toPublicOccasionFacts(id, doc, faces, ctx.now),
  }));
  const summary = toPublicOfferSummary(offerId, offer, faces);
  const document = toPublicTrainingOffer(
    offerId,
    offer,
    shown.map(({ facts }) => facts),
    faces,
    ctx.now,
    ctx.publicUrl,
  );

  const own: PublicDocument = {
    kind: 'training-offer',
    document,
    refreshAt: refreshAtOf(offer, shown, faces, ctx.now),
    filters: {
      ...filtersOf(offer, summary, faces, shown, ctx.now),
      startsOn: nextStart(shown, dayOf(ctx.now)),
      openDuring: shown.flatMap(({ doc }) => openDuringOf(doc)),
    },
  };
  const below = shown.map(({ doc, facts }): PublicDocument => ({
    kind: 'occasion',
    document: toPublicOccasion(facts, summary, ctx.publicUrl),
    filters: {
      ...filtersOf(offer, summary, faces, [{ id: facts.id, doc, facts }], ctx.now),
      title: doc.title ?? offer.title,
      startsOn: doc.start,
      endsOn: doc.end,
      parentId: offerId,
      openDuring: openDuringOf(doc),
    },
  }));
  return [own, ...below];
}

/**
 * When the clock changes something in the documents: a state, a certification, which start is the next, or whether an area
 * holds for one who begins today.
 */
function refreshAtOf(offer: TrainingOfferInputDto, shown: Shown[], { areas }: Faces, now: Date): Date | null {
  const undated = shown.filter(({ doc }) => !doc.start);
  const areasToday = undated.flatMap(({ doc }) => areas.get(doc.openTo.areaId ?? '') ?? []);
  const days = [
    ...[...offer.certifications, ...areasToday].flatMap(({ validFrom, validTo }) => [
      validFrom,
      validTo && dayAfter(validTo),
    ]),
    ...shown.map(({ doc }) => doc.start && dayAfter(doc.start)),
  ];
  const instants = [earliestAfter(now, days), ...shown.map(({ doc }) => nextChangeOf(doc, now))];
  return instants.filter((instant) => instant !== null).toSorted((a, b) => +a - +b)[0] ?? null;
}

/** The coming start, else the latest: what a list by start sorts an offer by. */
function nextStart(shown: Shown[], today: string): string | null {
  const starts = shown
    .map(({ doc }) => doc.start)
    .filter((start) => start !== null)
    .toSorted();
  return starts.find((start) => start >= today) ?? starts.at(-1) ?? null;
}

async function facesOf(
  ctx: Context,
  offer: TrainingOfferInputDto,
  occasions: OccasionInputDto[],
): Promise<Faces> {
  // whoever publishes: a project that this actor may not see pays none the less, and its emblem must be shown
  const ofTheOwner = [{ organisationId: offer.ownerId, projectIds: null, permissions: new Set(['*']) }];
  const seen = await projectFaces({ ...ctx, actor: { ...SYSTEM, grants: ofTheOwner } }, offer.projectIds);
  const projects = [...seen.values()];
  const hidden = offer.projectIds.filter((id) => !seen.has(id));
  const sourceIds = [
    ...new Set([
      ...offer.fundingSourceIds,
      ...projects.flatMap(({ fundingSourceIds }) => fundingSourceIds),
      ...(await lastPublicFunding(ctx, hidden)),
    ]),
  ];
  const sources = [...(await fundingSourceFaces(ctx, sourceIds)).values()];
  const areaIds = occasions.map(({ openTo }) => openTo.areaId).filter((id) => id !== null);
  const codes = occasions.flatMap(({ locations }) =>
    locations.map(({ municipalityCode }) => municipalityCode),
  );
  return {
    organisations: withoutPeople(await organisationFaces(ctx, organisationIdsOf(offer))),
    projects: new Map(
      projects.filter(({ isPublished }) => isPublished).map(({ id, title }) => [id, { id, title }]),
    ),
    fundingSources: sources.filter(({ isPublished }) => isPublished).map(({ id, name }) => ({ id, name })),
    facets: [...new Set(sources.flatMap(({ facets }) => facets))],
    visibility: sources.map(({ visibility }) => visibility).find((visibility) => visibility !== null) ?? null,
    areas: await collaborationAreaFaces(ctx, areaIds),
    municipalities: await municipalityNames(ctx, codes),
    mentions: [...offer.projectIds, ...sourceIds, ...areaIds],
  };
}
