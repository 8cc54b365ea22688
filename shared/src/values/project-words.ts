/** The closed lists that a project is described with, spoken on both sides (domain model, decisions §3). */
export const PROJECT_KINDS = ['project', 'pre-study', 'structure-project', 'initiative'] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

export const PROJECT_STATUSES = ['idea', 'applied', 'approved', 'ongoing', 'finished', 'cancelled'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

export const PARTNER_ROLES = [
  'lead',
  'co-owner',
  'partner',
  'associated',
  'financier',
  'supplier',
  'target',
] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

export const CONTRIBUTION_KINDS = [
  'eu-grant',
  'national-cofunding',
  'own-contribution',
  'private',
  'social-partner',
] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

/** The Commission's own words for the origin of co-funding. */
export const CONTRIBUTION_BASES = ['Public', 'AutomaticPublic', 'Private'] as const;
export type ContributionBasis = (typeof CONTRIBUTION_BASES)[number];

/** Who gave the number: its form is checked by scheme, and an unknown form only warned about. */
export const PROJECT_IDENTIFIER_SCHEMES = [
  'esf-plus',
  'esf-2014-2020',
  'tillvaxtverket-case',
  'tillvaxtverket-register',
  'county-board',
  'interreg',
  'kohesio',
  'keep-eu',
  'other',
] as const;
export type ProjectIdentifierScheme = (typeof PROJECT_IDENTIFIER_SCHEMES)[number];

export const PHASE_TYPES = ['analysis', 'implementation', 'closing'] as const;
export type PhaseType = (typeof PHASE_TYPES)[number];

export const LOCATION_ROLES = ['project-area', 'beneficiary-seat', 'node', 'impact-area'] as const;
export type LocationRole = (typeof LOCATION_ROLES)[number];

/** Art. 49(3)(l) and (m) of Regulation (EU) 2021/1060: an operation without one place is shown at its beneficiary's seat. */
export const LOCATION_BASES = ['operation', 'beneficiary-seat'] as const;
export type LocationBasis = (typeof LOCATION_BASES)[number];

export const TARGET_GROUP_LEVELS = ['direct', 'indirect'] as const;
export type TargetGroupLevel = (typeof TARGET_GROUP_LEVELS)[number];

export const TARGET_GROUP_KINDS = [
  'individuals',
  'employers',
  'education-staff',
  'education-providers',
  'students',
] as const;
export type TargetGroupKind = (typeof TARGET_GROUP_KINDS)[number];

export const OBSERVATION_KINDS = ['baseline', 'achieved', 'cumulative', 'context', 'need'] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

export const RESULT_KINDS = [
  'mapping',
  'training-started',
  'letter-of-intent',
  'method',
  'network',
  'equipment',
  'other',
] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

export const EVENT_MODES = ['onsite', 'online', 'hybrid'] as const;
export type EventMode = (typeof EVENT_MODES)[number];

export const PROJECT_RELATIONS = [
  'predecessor',
  'successor',
  'sibling',
  'related',
  'merges',
  'part-of',
] as const;
export type ProjectRelationType = (typeof PROJECT_RELATIONS)[number];

/** Sectors that have a name in the user interface. The field takes any other slug too: sources invent new ones. */
export const KNOWN_SECTORS = [
  'battery',
  'construction',
  'education',
  'energy',
  'forestry',
  'health-care',
  'industry',
  'it',
  'metal',
  'mining',
  'steel',
  'trade',
  'transport',
] as const;
