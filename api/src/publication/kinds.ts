import type { Validate } from '../contract/index.js';
import { openContract } from '../contract/open.js';

/** What can be published, and the name of the public shape of each. */
export const KINDS = {
  project: 'PublicProjectDto',
  'funding-source': 'PublicFundingSourceDto',
  organisation: 'PublicOrganisationDto',
  'training-offer': 'PublicTrainingOfferDto',
  occasion: 'PublicOccasionDto',
  embed: 'PublicEmbedDto',
  statistics: 'PublicStatisticsDto',
} as const;
export type Kind = keyof typeof KINDS;

/** What the change feed tells of: open data. An embed is how a site shows it, and nobody's copy. */
export const FED_KINDS: readonly Kind[] = [
  'project',
  'funding-source',
  'organisation',
  'training-offer',
  'occasion',
  'statistics',
];

/** Raised when the shape of a document changes: older ones are then written anew from what was published. */
export const DOCUMENT_FORMAT = 4;

const checks = new Map<Kind, Validate>();

/** The check of a public document: strict, an unknown field is refused. */
export function checkOf(kind: Kind): Validate {
  const check = checks.get(kind) ?? openContract.validatorFor(KINDS[kind]);
  checks.set(kind, check);
  return check;
}
