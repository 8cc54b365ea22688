/** own: defined by us or by a project, not by a regulation. */
export const INDICATOR_KINDS = ['output', 'result', 'context', 'own'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** What one counts. Participations are attendances, not unique people (domain.md §2.3). */
export const INDICATOR_SUBJECTS = ['participant', 'entity', 'participation'] as const;
export type IndicatorSubject = (typeof INDICATOR_SUBJECTS)[number];

/** special: special category of personal data, accepts tallies only (decisions §6). */
export const INDICATOR_SENSITIVITIES = ['none', 'personal', 'special'] as const;
export type IndicatorSensitivity = (typeof INDICATOR_SENSITIVITIES)[number];
