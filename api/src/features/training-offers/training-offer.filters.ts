import type { OccasionInputDto, TrainingOfferInputDto } from '@spang/shared/management';
import { freeHomesOf, type PublicOfferOccasionDto, type PublicOfferSummaryDto } from '@spang/shared/open';
import { dayOf, plainTexts } from '@spang/shared/values';
import type { Filters } from '../../publication/index.js';
import type { OfferFaces } from './training-offer.mapper.js';
import { organisationIdsOf } from './training-offer.record.js';

/** With the ids of the records, public or not, that the documents depend on. */
export interface Faces extends OfferFaces {
  mentions: string[];
}

/** An occasion as it was written, and what the public gets of it. */
export interface Shown {
  id: string;
  doc: OccasionInputDto;
  facts: PublicOfferOccasionDto;
}

/** What an offer can be found by, and one of its occasions when `shown` is that alone. */
export function filtersOf(
  offer: TrainingOfferInputDto,
  summary: PublicOfferSummaryDto,
  faces: Faces,
  shown: Shown[],
  now: Date,
): Filters {
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
      area: shown.map(({ doc }) => doc.openTo.areaId),
      home: shown.flatMap(({ facts }) => freeHomesOf({ ...facts, offer: summary }, dayOf(now))),
      field: fieldsOf(offer),
      occupation: offer.occupations.map(({ ssyk }) => ssyk),
    },
    startsOn: null,
    mentions: [...organisationIdsOf(offer), ...faces.mentions],
  };
}

/** The fields of SUN 2020 with all that are above them: 521a is in 5, 52 and 521 too. */
const fieldsOf = ({ codes }: TrainingOfferInputDto): string[] =>
  codes
    .filter(({ system }) => system === 'sun2020.field')
    .flatMap(({ code }) => Array.from({ length: code.length }, (_, i) => code.slice(0, i + 1).toLowerCase()));
