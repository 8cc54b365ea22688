/** How somebody is known: by a number, by a key of another country or system, or by nothing but our pseudonym. */
export const IDENTITY_KINDS = [
  'personnummer',
  'samordningsnummer',
  'interim',
  'dummy',
  'foreign-id',
  'pseudonymous',
] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** Why somebody's whereabouts are secret: Skatteverket's three kinds, and a risk that the organisation itself knows of. */
export const PROTECTIONS = [
  'sekretessmarkering',
  'skyddad-folkbokforing',
  'fingerade-personuppgifter',
  'local-risk',
] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** As recorded; non-binary where national law has it (Regulation (EU) 2021/1057, Annex I). */
export const GENDERS = ['female', 'male', 'non-binary'] as const;
export type Gender = (typeof GENDERS)[number];

/** EECO02, EECO04, EECO05: one of them at a time. */
export const EMPLOYMENT_STATUSES = ['unemployed', 'inactive', 'employed'] as const;
export type EmploymentStatus = (typeof EMPLOYMENT_STATUSES)[number];

/** EECO09, EECO10, EECO11: the highest completed level of ISCED 2011. */
export const ISCED_LEVELS = ['0-2', '3-4', '5-8'] as const;
export type IscedLevel = (typeof ISCED_LEVELS)[number];

/** What is known of one outcome. What cannot happen to somebody is not asked about. */
export const OUTCOME_ANSWERS = ['yes', 'no', 'unknown', 'not-applicable'] as const;
export type OutcomeAnswer = (typeof OUTCOME_ANSWERS)[number];

export const ENROLMENT_STATUSES = ['applied', 'admitted', 'started', 'completed', 'dropped'] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

/** What somebody's identity may be read for (ux-and-privacy.md W5). */
export const DISCLOSURE_PURPOSES = [
  'funder-report',
  'training-contact',
  'data-subject-request',
  'identity-check',
  'other',
] as const;
export type DisclosurePurpose = (typeof DISCLOSURE_PURPOSES)[number];

/** What the access log tells of. */
export const ACCESS_ACTIONS = [
  'look-up',
  'read',
  'reveal',
  'create',
  'update',
  'rectify',
  'dispose',
  'review',
] as const;
export type AccessAction = (typeof ACCESS_ACTIONS)[number];

/** What a participation must tell to be counted in more than the total (ESF 2014-2020's rule of complete records). */
export const NEEDED_CHARACTERISTICS = ['gender', 'ageAtStart', 'employmentStatus', 'isced'] as const;
export type NeededCharacteristic = (typeof NEEDED_CHARACTERISTICS)[number];
