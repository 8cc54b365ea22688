import {
  APPLICATION_METHOD_LABELS,
  APPLICATION_STATE_LABELS,
  CODE_SYSTEM_LABELS,
  CREDIT_SYSTEM_LABELS,
  CURRICULUM_LABELS,
  EDUCATION_LEVEL_LABELS,
  FUNDING_FACET_LABELS,
  LIFECYCLE_LABELS,
  OFFER_KIND_LABELS,
  SCHOOL_TYPE_LABELS,
  SEAT_STATE_LABELS,
  START_TYPE_LABELS,
  STATISTICS_AGE_LABELS,
  STATISTICS_EDUCATION_LABELS,
  STATISTICS_GENDER_LABELS,
  STATISTICS_TABLE_LABELS,
  STUDENT_AID_LABELS,
  STUDY_FORM_LABELS,
  TARGET_GROUP_LABELS,
  TIME_OF_STUDY_LABELS,
  TIME_UNIT_LABELS,
  type Label,
} from '@spang/shared/values';

/** The closed lists whose codes stand in a column, by the name of the column. */
const CODE_LISTS: Record<string, Record<string, Label>> = {
  kind: OFFER_KIND_LABELS,
  schoolType: SCHOOL_TYPE_LABELS,
  curriculum: CURRICULUM_LABELS,
  codes: CODE_SYSTEM_LABELS,
  creditSystem: CREDIT_SYSTEM_LABELS,
  extentUnit: TIME_UNIT_LABELS,
  educationLevels: EDUCATION_LEVEL_LABELS,
  studentAid: STUDENT_AID_LABELS,
  targetGroups: TARGET_GROUP_LABELS,
  funding: FUNDING_FACET_LABELS,
  lifecycle: LIFECYCLE_LABELS,
  startType: START_TYPE_LABELS,
  studyForm: STUDY_FORM_LABELS,
  timeOfStudy: TIME_OF_STUDY_LABELS,
  applicationState: APPLICATION_STATE_LABELS,
  applicationMethods: APPLICATION_METHOD_LABELS,
  seatState: SEAT_STATE_LABELS,
  table: STATISTICS_TABLE_LABELS,
  gender: STATISTICS_GENDER_LABELS,
  age: STATISTICS_AGE_LABELS,
  education: STATISTICS_EDUCATION_LABELS,
};

/** Column, code, and what it is called, for the columns that there are. */
export const codeRows = (names: string[]): string[][] =>
  names.flatMap((name) =>
    Object.entries(CODE_LISTS[name] ?? {}).map(([code, { sv, en, fi }]) => [name, code, sv, en, fi]),
  );
