/** What an organisation is (domain.md §10.3). */
export const ORGANISATION_KINDS = [
  'municipality',
  'region',
  'county-board',
  'agency',
  'company',
  'business-support',
  'education-provider',
  'social-partner',
  'collaboration',
  'foundation',
  'foreign',
  'natural-person',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** How one organisation stands to another: this one is unit of, is a member of, owns, founded … that one. */
export const ORGANISATION_RELATION_TYPES = [
  'unit-of',
  'member-of',
  'owns',
  'founded',
  'merged-into',
  'successor-of',
] as const;
export type OrganisationRelationType = (typeof ORGANISATION_RELATION_TYPES)[number];

/** A name that it had before, or one that it goes by beside its own. */
export const ORGANISATION_NAME_KINDS = ['former', 'alternative'] as const;
export type OrganisationNameKind = (typeof ORGANISATION_NAME_KINDS)[number];

/** Registers that number organisations. */
export const ORGANISATION_IDENTIFIER_SCHEMES = ['se-orgnr', 'fi-ytunnus', 'vat', 'pic'] as const;
export type OrganisationIdentifierScheme = (typeof ORGANISATION_IDENTIFIER_SCHEMES)[number];
