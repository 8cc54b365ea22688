import type { OccasionInputDto, TrainingOfferInputDto } from '@spang/shared/management';
import type {
  PublicOccasionDto,
  PublicOfferOccasionDto,
  PublicOfferSummaryDto,
  PublicTrainingOfferDto,
  PublicFundingVisibilityDto,
} from '@spang/shared/open';
import {
  APPLICATION_STATE_LABELS,
  OFFER_KIND_LABELS,
  SCHOOL_TYPE_LABELS,
  SEAT_STATE_LABELS,
  STUDY_FORM_LABELS,
  type FundingFacet,
  type LocalizedNameDto,
  dayOf,
} from '@spang/shared/values';
import { applicationStateOf, availableSeats, seatStateOf, termOf } from './occasion-state.js';

interface Named {
  id: string;
  name: LocalizedNameDto;
}

/** The public faces of what an offer refers to. */
export interface OfferFaces {
  organisations: Map<string, Named>;
  /** Published projects only: a draft is not named. */
  projects: Map<string, { id: string; title: LocalizedNameDto }>;
  facets: FundingFacet[];
  visibility: PublicFundingVisibilityDto | null;
  areas: Map<string, { id: string; name: LocalizedNameDto; municipalities: string[] }>;
}

const organisation = (faces: OfferFaces, id: string): Named => {
  const { name } = faces.organisations.get(id)!;
  return { id, name };
};
const self = (href: string) => ({ self: { href, rel: 'self', method: 'GET' } });

/** What the public gets of an occasion, field by field. */
export function toPublicOccasionFacts(
  id: string,
  doc: OccasionInputDto,
  faces: OfferFaces,
  now: Date,
): PublicOfferOccasionDto {
  const applicationState = applicationStateOf(doc, now);
  const seatState = seatStateOf(doc);
  const area = doc.openTo.areaId ? faces.areas.get(doc.openTo.areaId) : undefined;
  const today = dayOf(now);
  return {
    id,
    title: doc.title,
    description: doc.description,
    lifecycle: doc.lifecycle,
    startType: doc.startType,
    start: doc.start,
    end: doc.end,
    term: termOf(doc),
    locations: doc.locations,
    studyForm: doc.studyForm,
    studyFormLabel: STUDY_FORM_LABELS[doc.studyForm],
    distance: doc.distance,
    pace: doc.pace,
    timeOfStudy: doc.timeOfStudy,
    isApprenticeship: doc.isApprenticeship,
    languages: doc.languages,
    applicationState,
    applicationStateLabel: APPLICATION_STATE_LABELS[applicationState],
    seatState,
    seatStateLabel: SEAT_STATE_LABELS[seatState],
    available: doc.showSeats ? availableSeats(doc) : null,
    applicationPeriods: doc.applicationPeriods,
    applicationNote: doc.applicationNote,
    openTo: {
      areaId: area?.id ?? null,
      areaName: area?.name ?? null,
      municipalities: [
        ...new Set([...(area?.municipalities ?? []), ...doc.openTo.municipalities]),
      ].toSorted(),
      isNational: doc.openTo.isNational,
    },
    fees: doc.fees,
    contacts: doc.contacts
      .filter(({ validTo, personName }) => (!validTo || validTo >= today) && !personName)
      .map(({ role, label, email, phone }) => ({ role, label, email, phone })),
    sessions: doc.sessions,
    cancelledReason: doc.lifecycle === 'cancelled' ? doc.cancelledReason : null,
    url: doc.url,
  };
}

/** The offer as its occasions show it. */
export const toPublicOfferSummary = (
  id: string,
  doc: TrainingOfferInputDto,
  faces: OfferFaces,
): PublicOfferSummaryDto => ({
  id,
  title: doc.title,
  kind: doc.kind,
  schoolType: doc.schoolType,
  schoolTypeLabel: SCHOOL_TYPE_LABELS[doc.schoolType],
  isVocational: doc.isVocational,
  provider: organisation(faces, doc.providerId),
  url: doc.url,
  visibility: faces.visibility,
});

export const toPublicOccasion = (
  facts: PublicOfferOccasionDto,
  offer: PublicOfferSummaryDto,
  publicUrl: string,
): PublicOccasionDto => ({ ...facts, offer, _links: self(`${publicUrl}/api/v1/occasions/${facts.id}`) });

/** What the public gets of an offer, field by field: nothing becomes public by being added to the record. */
export function toPublicTrainingOffer(
  id: string,
  doc: TrainingOfferInputDto,
  occasions: PublicOfferOccasionDto[],
  faces: OfferFaces,
  now: Date,
  publicUrl: string,
): PublicTrainingOfferDto {
  const today = dayOf(now);
  return {
    id,
    title: doc.title,
    summary: doc.summary,
    description: doc.description,
    kind: doc.kind,
    kindLabel: OFFER_KIND_LABELS[doc.kind],
    schoolType: doc.schoolType,
    schoolTypeLabel: SCHOOL_TYPE_LABELS[doc.schoolType],
    isVocational: doc.isVocational,
    codes: doc.codes,
    curriculum: doc.curriculum,
    parts: doc.parts,
    credits: doc.credits,
    extent: doc.extent,
    educationLevels: doc.educationLevels,
    qualificationLevel: doc.qualificationLevel,
    eligibility: doc.eligibility,
    recommendedPriorKnowledge: doc.recommendedPriorKnowledge,
    studentAid: doc.studentAid,
    resultIsDegree: doc.resultIsDegree,
    degrees: doc.degrees,
    learningOutcomes: doc.learningOutcomes,
    occupations: doc.occupations,
    combinations: doc.combinations,
    workplaceLearning: doc.workplaceLearning,
    validation: doc.validation,
    certifications: doc.certifications.filter(
      ({ validFrom, validTo }) => (!validFrom || validFrom <= today) && (!validTo || validTo >= today),
    ),
    targetGroups: doc.targetGroups,
    provider: organisation(faces, doc.providerId),
    principal: doc.principalId ? organisation(faces, doc.principalId) : null,
    projects: doc.projectIds
      .map((projectId) => faces.projects.get(projectId))
      .filter((face) => face !== undefined),
    fundingFacets: faces.facets,
    visibility: faces.visibility,
    url: doc.url,
    image: doc.image,
    keywords: doc.keywords,
    sources: doc.sources,
    occasions,
    _links: self(`${publicUrl}/api/v1/training-offers/${id}`),
  };
}
