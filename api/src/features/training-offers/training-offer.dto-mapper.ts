import type {
  OccasionSummaryDto,
  OfferOrganisationDto,
  TrainingOfferSummaryDto,
  WarningDto,
} from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { publicationStateOf } from '../../persistence/publication-state.js';
import { collaborationAreaFaces, isInForce } from '../collaboration-areas/index.js';
import { fundingSourceFaces } from '../funding-sources/index.js';
import { organisationFaces } from '../organisations/index.js';
import { projectFaces } from '../projects/index.js';
import { areaByMunicipality } from '../reference-data/index.js';
import { applicationStateOf, availableSeats, seatStateOf, termOf } from './occasion-state.js';
import type { Occasion } from './occasion.entity.js';
import { toOccasionInput } from './occasion.record.js';
import type { TrainingOffer } from './training-offer.entity.js';
import { occasionPublicId, offerPublicId } from './training-offer.mapper.js';
import { organisationIdsOf, toTrainingOfferInput } from './training-offer.record.js';
import { occasionsOf } from './training-offer.repository.js';

/** An organisation or a funding source by id and name, nothing else of its face. */
function named(faces: Map<string, OfferOrganisationDto>, id: string): OfferOrganisationDto {
  const { name } = faces.get(id)!;
  return { id, name };
}

/** The offer with what is derived: faces of what it names, occasions, warnings. */
export async function toTrainingOfferDto(ctx: Context, row: TrainingOffer): Promise<object> {
  const input = await toTrainingOfferInput(ctx, row);
  const organisations = await organisationFaces(ctx, organisationIdsOf(input));
  const sources = await fundingSourceFaces(ctx, input.fundingSourceIds);
  const projects = await projectFaces(ctx, input.projectIds);
  const occasions = await occasionsOf(ctx, [row.id]);
  return {
    ...input,
    publicId: offerPublicId(row.id),
    provider: named(organisations, row.providerId),
    principal: row.principalId ? named(organisations, row.principalId) : null,
    orderers: input.ordererIds.map((id) => named(organisations, id)),
    examiningBodies: input.examiningBodyIds.map((id) => named(organisations, id)),
    projects: input.projectIds.flatMap((id) => {
      const face = projects.get(id);
      return face ? [{ id, title: face.title, isPublished: face.isPublished }] : [];
    }),
    fundingSources: input.fundingSourceIds.map((id) => named(sources, id)),
    occasions: occasions.map((occasion) => toOccasionSummaryDto(occasion, row.title, ctx.now)),
    warnings: [...creditWarnings(row), ...paceWarnings(row, occasions)],
  };
}

/** Rows of the list: three queries, however many there are. */
export async function toTrainingOfferSummaries(
  ctx: Context,
  rows: TrainingOffer[],
): Promise<TrainingOfferSummaryDto[]> {
  const organisations = await organisationFaces(
    ctx,
    rows.map(({ providerId }) => providerId),
  );
  const occasions = Map.groupBy(
    await occasionsOf(
      ctx,
      rows.map(({ id }) => id),
    ),
    ({ offerId }) => offerId,
  );
  const today = dayOf(ctx.now);
  return rows.map((row) => {
    const starts = (occasions.get(row.id) ?? []).map(({ start }) => start).filter((start) => start !== null);
    return {
      id: row.id,
      ownerId: row.ownerId,
      version: row.version,
      title: row.title,
      kind: row.kind,
      schoolType: row.schoolType,
      isVocational: row.isVocational,
      provider: named(organisations, row.providerId),
      occasionCount: occasions.get(row.id)?.length ?? 0,
      nextStart: starts.find((start) => start >= today) ?? starts.at(-1) ?? null,
      publication: publicationStateOf(row),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}

/** The occasion with what its ids stand for and what is derived from it at this moment. */
export async function toOccasionDto(ctx: Context, row: Occasion, offer: TrainingOffer): Promise<object> {
  const input = toOccasionInput(row);
  const { areaId, municipalities } = input.openTo;
  const areas = await collaborationAreaFaces(ctx, areaId ? [areaId] : []);
  const codes = [...input.locations.map(({ municipalityCode }) => municipalityCode), ...municipalities];
  return {
    ...input,
    publicId: occasionPublicId(row.id),
    term: termOf(input),
    offerTitle: offer.title,
    references: {
      collaborationAreas: [...areas.values()].map(({ id, name }) => ({ id, name })),
      municipalities: [...(await areaByMunicipality(ctx, codes)).values()],
    },
    applicationState: applicationStateOf(input, ctx.now),
    seatState: seatStateOf(input),
    available: availableSeats(input),
    warnings: [
      ...paceWarnings(offer, [row]),
      ...[...areas.values()].flatMap((area) =>
        isInForce(area, input.start ?? dayOf(ctx.now))
          ? []
          : [warning('#/openTo/areaId', 'area-not-in-force')],
      ),
    ],
  };
}

/** A row of the list of occasions. */
export function toOccasionSummaryDto(
  row: Occasion,
  offerTitle: TrainingOffer['title'],
  now: Date,
): OccasionSummaryDto {
  const input = toOccasionInput(row);
  return {
    id: row.id,
    offerId: row.offerId,
    version: row.version,
    offerTitle,
    lifecycle: row.lifecycle,
    startType: row.startType,
    start: row.start,
    end: row.end,
    towns: [...new Set(input.locations.map(({ town }) => town))],
    studyForm: row.studyForm,
    pacePercent: input.pace?.percent ?? null,
    applicationState: applicationStateOf(input, now),
    seatState: seatStateOf(input),
    available: availableSeats(input),
    publication: publicationStateOf(row),
  };
}

const warning = (pointer: string, code: string): WarningDto => ({ pointer, code, detail: '' });

/** The parts of a package should add up to its credits. */
function creditWarnings({ content }: TrainingOffer): WarningDto[] {
  const { parts, credits } = content;
  if (!credits || !parts.length || parts.some((part) => part.credits === null)) return [];
  const sum = parts.reduce((total, part) => total + part.credits!, 0);
  return sum === credits.value ? [] : [warning('#/credits/value', 'credits-differ-from-parts')];
}

const CREDITS_A_WEEK = 20; // komvux: 100 % is 20 credits a week (training-and-embeds §1.5)

/** The stated pace and the one that credits and dates give differ by more than ten points. */
function paceWarnings({ content }: TrainingOffer, occasions: Occasion[]): WarningDto[] {
  const { credits } = content;
  if (!credits || !['gy', 'vp'].includes(credits.system)) return [];
  const isOdd = occasions.some(({ start, end, content: { pace } }) => {
    if (!start || !end || !pace?.percent) return false;
    const weeks = (Date.parse(end) - Date.parse(start)) / (7 * 86_400_000);
    return weeks > 1 && Math.abs((credits.value / weeks / CREDITS_A_WEEK) * 100 - pace.percent) > 10;
  });
  return isOdd ? [warning('#/credits/value', 'pace-differs-from-credits')] : [];
}
