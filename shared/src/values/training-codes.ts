import type { LocalizedNameDto } from './localized-text.dto.js';

type Labels<K extends string> = Record<K, Required<Pick<LocalizedNameDto, 'sv' | 'en'>>>;
const keysOf = <K extends string>(labels: Labels<K>): K[] => Object.keys(labels) as K[];

/** What a training offer is (training-and-embeds §3.2); the first three are EMIL 3's kurs, kurspaket, program. */
export const OFFER_KIND_LABELS = {
  course: { sv: 'Kurs', en: 'Course' },
  package: { sv: 'Kurspaket', en: 'Course package' },
  programme: { sv: 'Program', en: 'Programme' },
  validation: { sv: 'Validering', en: 'Validation' },
  industry: { sv: 'Branschutbildning', en: 'Industry training' },
  'in-company': { sv: 'Uppdragsutbildning', en: 'In-company training' },
  information: { sv: 'Information', en: 'Information' },
};
export type OfferKind = keyof typeof OFFER_KIND_LABELS;
export const OFFER_KINDS = keysOf(OFFER_KIND_LABELS);

/** EMIL 3's C_SchoolType, which keeps its own spelling, and OVR for what is not regulated. */
export const SCHOOL_TYPE_LABELS = {
  VUXGY: { sv: 'Komvux på gymnasial nivå', en: 'Adult education, upper secondary' },
  VUXGYAN: {
    sv: 'Komvux som anpassad utbildning på gymnasial nivå',
    en: 'Adapted adult education, upper secondary',
  },
  VUXGR: { sv: 'Komvux på grundläggande nivå', en: 'Adult education, basic' },
  VUXGRAN: {
    sv: 'Komvux som anpassad utbildning på grundläggande nivå',
    en: 'Adapted adult education, basic',
  },
  VUXSFI: { sv: 'Svenska för invandrare (sfi)', en: 'Swedish for immigrants' },
  YH: { sv: 'Yrkeshögskola', en: 'Higher vocational education' },
  HS: { sv: 'Universitet och högskola', en: 'University' },
  FHS: { sv: 'Folkhögskola', en: 'Folk high school' },
  AUB: { sv: 'Arbetsmarknadsutbildning', en: 'Labour market training' },
  GY: { sv: 'Gymnasieskola', en: 'Upper secondary school' },
  GYAN: { sv: 'Anpassad gymnasieskola', en: 'Adapted upper secondary school' },
  GR: { sv: 'Grundskola', en: 'Compulsory school' },
  GRAN: { sv: 'Anpassad grundskola', en: 'Adapted compulsory school' },
  KKU: { sv: 'Konst- och kulturutbildning', en: 'Art and culture training' },
  KU: { sv: 'Kulturskola', en: 'Culture school' },
  NY: { sv: 'Nationell yrkesutbildning', en: 'National vocational training' },
  STF: { sv: 'Studieförbund', en: 'Study association' },
  AU: { sv: 'Annan undervisning', en: 'Other teaching' },
  FKLASS: { sv: 'Förskoleklass', en: 'Preschool class' },
  FTH: { sv: 'Fritidshem', en: 'Leisure-time centre' },
  OPPFTH: { sv: 'Öppen fritidsverksamhet', en: 'Open leisure-time activity' },
  SAM: { sv: 'Sameskola', en: 'Sámi school' },
  SP: { sv: 'Specialskola', en: 'Special school' },
  OVR: { sv: 'Övrig utbildning', en: 'Other training' },
};
export type SchoolType = keyof typeof SCHOOL_TYPE_LABELS;
export const SCHOOL_TYPES = keysOf(SCHOOL_TYPE_LABELS);

export const STUDY_FORM_LABELS = {
  onsite: { sv: 'På plats', en: 'On site' },
  distance: { sv: 'Distans', en: 'Distance' },
  blended: { sv: 'Distans med träffar', en: 'Blended' },
  remote: { sv: 'Fjärrundervisning', en: 'Remote' },
  workplace: { sv: 'På arbetsplatsen', en: 'At the workplace' },
};
export type StudyForm = keyof typeof STUDY_FORM_LABELS;
export const STUDY_FORMS = keysOf(STUDY_FORM_LABELS);

/** Whether one may apply now. Derived, never stored on a record. */
export const APPLICATION_STATE_LABELS = {
  'not-open': { sv: 'Ansökan har inte öppnat', en: 'Not open yet' },
  open: { sv: 'Öppen för ansökan', en: 'Open for application' },
  continuous: { sv: 'Ansök när som helst', en: 'Apply at any time' },
  closed: { sv: 'Ansökan är stängd', en: 'Closed' },
  'interest-only': { sv: 'Intresseanmälan', en: 'Expression of interest' },
  cancelled: { sv: 'Inställt', en: 'Cancelled' },
};
export type ApplicationState = keyof typeof APPLICATION_STATE_LABELS;
export const APPLICATION_STATES = keysOf(APPLICATION_STATE_LABELS);

/** Whether there are places. Derived, never stored on a record. */
export const SEAT_STATE_LABELS = {
  unknown: { sv: 'Uppgift om platser saknas', en: 'Places not stated' },
  open: { sv: 'Platser finns', en: 'Places available' },
  few: { sv: 'Få platser kvar', en: 'Few places left' },
  waitlist: { sv: 'Reservplats', en: 'Waiting list' },
  full: { sv: 'Fullt', en: 'Full' },
};
export type SeatState = keyof typeof SEAT_STATE_LABELS;
export const SEAT_STATES = keysOf(SEAT_STATE_LABELS);
