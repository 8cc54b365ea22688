import type { OccasionInputDto, TrainingOfferInputDto } from '@spang/shared/management';
import type {
  PublicCollaborationAreaDto,
  PublicOccasionDto,
  PublicOfferOccasionDto,
  PublicOfferSummaryDto,
  PublicTrainingOfferDto,
  PublicFundingVisibilityDto,
} from '@spang/shared/open';
import {
  APPLICANT_GROUP_LABELS,
  APPLICATION_METHOD_LABELS,
  APPLICATION_STATE_LABELS,
  CODE_SYSTEM_LABELS,
  COMBINATION_LABELS,
  CREDIT_SYSTEM_LABELS,
  CURRICULUM_LABELS,
  EDUCATION_LEVEL_LABELS,
  LIFECYCLE_LABELS,
  OFFER_KIND_LABELS,
  plainTexts,
  SCHOOL_TYPE_LABELS,
  SEAT_STATE_LABELS,
  START_TYPE_LABELS,
  STUDENT_AID_LABELS,
  STUDY_FORM_LABELS,
  TARGET_GROUP_LABELS,
  TIME_OF_STUDY_LABELS,
  TIME_UNIT_LABELS,
  type FundingFacet,
  type LocalizedNameDto,
  dayOf,
} from '@spang/shared/values';
import { applicationStateOf, availableSeats, seatStateOf, termOf } from './occasion-state.js';

interface Named {
  id: string;
  name: LocalizedNameDto;
}

/** The municipality of its seat, if it has one. */
interface Seated extends Named {
  municipalityCode: string | null;
}

/** The public faces of what an offer refers to. */
export interface OfferFaces {
  organisations: Map<string, Seated>;
  /** Published projects only: a draft is not named. */
  projects: Map<string, { id: string; title: LocalizedNameDto }>;
  /** Published ones only, of the offer and of its projects. */
  fundingSources: Named[];
  facets: FundingFacet[];
  visibility: PublicFundingVisibilityDto | null;
  areas: Map<string, PublicCollaborationAreaDto>;
  /** Names by municipality code. */
  municipalities: Map<string, LocalizedNameDto>;
}

/** Ids in exports after EMIL 3, which wants a kind and a source before the id. */
export const offerPublicId = (id: string): string => `i.spang.${id}`;
export const occasionPublicId = (id: string): string => `e.spang.${id}`;

/** None for a natural person: who is one is not named in public. */
const organisation = (faces: OfferFaces, id: string | null): Named | null => {
  const face = faces.organisations.get(id ?? '');
  return face ? { id: face.id, name: face.name } : null;
};
const organisations = (faces: OfferFaces, ids: string[]): Named[] =>
  ids.flatMap((id) => organisation(faces, id) ?? []);
const A_PERSON: LocalizedNameDto = { sv: 'En enskild person', en: 'A private person' };
const providerOf = (faces: OfferFaces, { providerId }: TrainingOfferInputDto): Seated => ({
  ...(organisation(faces, providerId) ?? { id: providerId, name: A_PERSON }),
  municipalityCode: faces.organisations.get(providerId)?.municipalityCode ?? null,
});
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
    publicId: occasionPublicId(id),
    title: doc.title,
    description: doc.description,
    lifecycle: doc.lifecycle,
    lifecycleLabel: LIFECYCLE_LABELS[doc.lifecycle],
    startType: doc.startType,
    startTypeLabel: START_TYPE_LABELS[doc.startType],
    start: doc.start,
    end: doc.end,
    flexibleEntry: doc.flexibleEntry,
    term: termOf(doc),
    locations: doc.locations.map((location) => ({
      ...location,
      municipality: faces.municipalities.get(location.municipalityCode) ?? null,
      countyCode: location.municipalityCode.slice(0, 2),
    })),
    studyForm: doc.studyForm,
    studyFormLabel: STUDY_FORM_LABELS[doc.studyForm],
    distance: doc.distance,
    pace: doc.pace,
    timeOfStudy: doc.timeOfStudy,
    timeOfStudyLabel: doc.timeOfStudy && TIME_OF_STUDY_LABELS[doc.timeOfStudy],
    isApprenticeship: doc.isApprenticeship,
    languages: doc.languages,
    applicationState,
    applicationStateLabel: APPLICATION_STATE_LABELS[applicationState],
    seatState,
    seatStateLabel: SEAT_STATE_LABELS[seatState],
    available: doc.showSeats ? availableSeats(doc) : null,
    applicationPeriods: doc.applicationPeriods.map((period) => ({
      ...period,
      targetGroupLabel: APPLICANT_GROUP_LABELS[period.targetGroup],
      methodLabel: APPLICATION_METHOD_LABELS[period.method],
    })),
    applicationNote: doc.applicationNote,
    openTo: {
      areaId: area?.id ?? null,
      areaName: area?.name ?? null,
      area: area ?? null,
      municipalities: [
        ...new Set([...(area?.municipalities ?? []), ...doc.openTo.municipalities]),
      ].toSorted(),
      namedMunicipalities: doc.openTo.municipalities.toSorted(),
      isNational: doc.openTo.isNational,
    },
    fees: doc.fees,
    contacts: doc.contacts
      .filter(({ validTo }) => !validTo || validTo >= today)
      .map(({ role, label, email, phone, personName }) => ({ role, label, email, phone, personName })),
    sessions: doc.sessions,
    cancelledReason: doc.lifecycle === 'cancelled' ? doc.cancelledReason : null,
    cancelledOn: doc.lifecycle === 'cancelled' ? doc.cancelledOn : null,
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
  kindLabel: OFFER_KIND_LABELS[doc.kind],
  schoolType: doc.schoolType,
  schoolTypeLabel: SCHOOL_TYPE_LABELS[doc.schoolType],
  isVocational: doc.isVocational,
  provider: providerOf(faces, doc),
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
  const isHtml = doc.descriptionFormat === 'html';
  return {
    id,
    publicId: offerPublicId(id),
    title: doc.title,
    summary: doc.summary,
    description: doc.description && isHtml ? plainTexts(doc.description) : doc.description,
    descriptionHtml: isHtml ? doc.description : null,
    kind: doc.kind,
    kindLabel: OFFER_KIND_LABELS[doc.kind],
    schoolType: doc.schoolType,
    schoolTypeLabel: SCHOOL_TYPE_LABELS[doc.schoolType],
    isVocational: doc.isVocational,
    codes: doc.codes.map((code) => ({ ...code, systemLabel: CODE_SYSTEM_LABELS[code.system] })),
    curriculum: doc.curriculum,
    curriculumLabel: CURRICULUM_LABELS[doc.curriculum],
    parts: doc.parts,
    credits: doc.credits && {
      ...doc.credits,
      systemLabel: CREDIT_SYSTEM_LABELS[doc.credits.system],
    },
    extent: doc.extent && { ...doc.extent, unitLabel: TIME_UNIT_LABELS[doc.extent.unit] },
    educationLevels: doc.educationLevels,
    educationLevelLabels: doc.educationLevels.map((level) => EDUCATION_LEVEL_LABELS[level]),
    qualificationLevel: doc.qualificationLevel,
    eligibility: doc.eligibility,
    recommendedPriorKnowledge: doc.recommendedPriorKnowledge,
    studentAid: doc.studentAid,
    studentAidLabel: doc.studentAid && STUDENT_AID_LABELS[doc.studentAid],
    resultIsDegree: doc.resultIsDegree,
    degrees: doc.degrees,
    learningOutcomes: doc.learningOutcomes,
    occupations: doc.occupations,
    combinations: doc.combinations,
    combinationLabels: doc.combinations.map((code) => COMBINATION_LABELS[code]),
    workplaceLearning: doc.workplaceLearning,
    validation: doc.validation,
    certifications: doc.certifications.filter(
      ({ validFrom, validTo }) => (!validFrom || validFrom <= today) && (!validTo || validTo >= today),
    ),
    targetGroups: doc.targetGroups,
    targetGroupLabels: doc.targetGroups.map((code) => TARGET_GROUP_LABELS[code]),
    provider: providerOf(faces, doc),
    principal: organisation(faces, doc.principalId),
    orderers: organisations(faces, doc.ordererIds),
    examiningBodies: organisations(faces, doc.examiningBodyIds),
    projects: doc.projectIds
      .map((projectId) => faces.projects.get(projectId))
      .filter((face) => face !== undefined),
    fundingSources: faces.fundingSources,
    fundingFacets: faces.facets,
    visibility: faces.visibility,
    url: doc.url,
    image: doc.image,
    keywords: doc.keywords,
    sources: doc.sources,
    expires: doc.expires,
    occasions,
    _links: self(`${publicUrl}/api/v1/training-offers/${id}`),
  };
}
