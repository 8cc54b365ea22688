import type { OccasionInputDto, TrainingOfferInputDto } from '@spang/shared/management';
import type { PublicOfferOccasionDto } from '@spang/shared/open';
import { dayAfter, dayOf, plainTexts } from '@spang/shared/values';
import { SYSTEM, type Context } from '../../persistence/context.js';
import type { Filters, PublicDocument } from '../../publication/index.js';
import { collaborationAreaFaces } from '../collaboration-areas/index.js';
import { fundingSourceFaces } from '../funding-sources/index.js';
import { organisationFaces, withoutPeople } from '../organisations/index.js';
import { projectFaces } from '../projects/index.js';
import { municipalityNames } from '../reference-data/index.js';
import { earliestAfter, isShown, nextChangeOf, openDuringOf } from './occasion-state.js';
import {
  toPublicOccasion,
  toPublicOccasionFacts,
  toPublicOfferSummary,
  toPublicTrainingOffer,
  type OfferFaces,
} from './training-offer.mapper.js';
import { organisationIdsOf } from './training-offer.record.js';
import { publishedOccasions } from './training-offer.repository.js';

interface OccasionDocument {
  id: string;
  doc: OccasionInputDto;
}

/** With the ids of the records, public or not, that the documents depend on. */
interface Faces extends OfferFaces {
  mentions: string[];
}

interface Shown extends OccasionDocument {
  facts: PublicOfferOccasionDto;
}

/**
 * The offer's document followed by one per published occasion: a change of either writes both anew (decisions §2). For a
 * preview, `instead` stands for the published occasions with the same ids.
 */
export async function offerDocuments(
  ctx: Context,
  offerId: string,
  offer: TrainingOfferInputDto,
  instead: OccasionDocument[] = [],
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
      ...filtersOf(offer, faces, shown),
      startsOn: nextStart(shown, dayOf(ctx.now)),
      openDuring: shown.flatMap(({ doc }) => openDuringOf(doc)),
    },
  };
  const below = shown.map(({ doc, facts }): PublicDocument => ({
    kind: 'occasion',
    document: toPublicOccasion(facts, summary, ctx.publicUrl),
    filters: {
      ...filtersOf(offer, faces, [{ id: facts.id, doc, facts }]),
      title: doc.title ?? offer.title,
      startsOn: doc.start,
      endsOn: doc.end,
      parentId: offerId,
      openDuring: openDuringOf(doc),
    },
  }));
  return [own, ...below];
}

/** When the clock changes something in the documents: a state, a certification, which start is the next. */
function refreshAtOf(offer: TrainingOfferInputDto, shown: Shown[], faces: Faces, now: Date): Date | null {
  const areas = shown.flatMap(({ doc }) =>
    doc.start ? [] : (faces.areas.get(doc.openTo.areaId ?? '') ?? []),
  );
  const days = [
    // without a first day, an area counts as it is today
    ...areas.flatMap(({ validFrom, validTo }) => [validFrom, validTo && dayAfter(validTo)]),
    ...offer.certifications.flatMap(({ validFrom, validTo }) => [validFrom, validTo && dayAfter(validTo)]),
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
  const everything = { ...ctx, actor: SYSTEM };
  const projects = [...(await projectFaces(everything, offer.projectIds)).values()];
  const sourceIds = [
    ...new Set([...offer.fundingSourceIds, ...projects.flatMap(({ fundingSourceIds }) => fundingSourceIds)]),
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

function filtersOf(offer: TrainingOfferInputDto, faces: Faces, shown: Shown[]): Filters {
  const municipalities = shown.flatMap(({ doc }) =>
    doc.locations.map(({ municipalityCode }) => municipalityCode),
  );
  const providerNames = [faces.organisations.get(offer.providerId)?.name];
  return {
    title: offer.title,
    texts: [
      offer.title,
      offer.summary,
      offer.description && offer.descriptionFormat === 'html'
        ? plainTexts(offer.description)
        : offer.description,
      ...offer.keywords.flatMap(({ words }) => words),
      ...offer.occupations.map(({ label }) => label),
      ...offer.codes.map(({ code }) => code),
      ...providerNames,
      ...shown.flatMap(({ doc }) => [doc.title, ...doc.locations.map(({ town }) => town)]),
    ],
    tags: {
      funding: faces.facets,
      municipality: municipalities,
      county: municipalities.map((code) => code.slice(0, 2)),
      organisation: [...faces.organisations.keys()],
      project: [...faces.projects.keys()],
      provider: [offer.providerId],
      schoolType: [offer.schoolType],
      kind: [offer.kind],
      studyForm: shown.map(({ doc }) => doc.studyForm),
      pace: shown.map(({ doc }) => (doc.pace?.percent ? String(doc.pace.percent) : null)),
      language: shown.flatMap(({ doc }) => doc.languages),
    },
    startsOn: null,
    mentions: [...organisationIdsOf(offer), ...faces.mentions],
  };
}
