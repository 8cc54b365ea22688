/** The closed lists of occasions beside training-codes.ts, each code with what it is called. */
import { keysOf } from './labels.js';

export const LIFECYCLE_LABELS = {
  planned: { sv: 'Planerat', en: 'Planned', fi: 'Suunniteltu' },
  confirmed: { sv: 'Bekräftat', en: 'Confirmed', fi: 'Vahvistettu' },
  cancelled: { sv: 'Inställt', en: 'Cancelled', fi: 'Peruttu' },
  completed: { sv: 'Genomfört', en: 'Completed', fi: 'Päättynyt' },
};
export type Lifecycle = keyof typeof LIFECYCLE_LABELS;
export const LIFECYCLES = keysOf(LIFECYCLE_LABELS);

export const START_TYPE_LABELS = {
  fixed: { sv: 'Fast start', en: 'Fixed start', fi: 'Kiinteä alku' },
  'rolling-student': {
    sv: 'Start när du vill',
    en: 'Start when you like',
    fi: 'Aloitus milloin haluat',
  },
  'rolling-provider': {
    sv: 'Löpande start, utbildaren bestämmer dag',
    en: 'Continuous start, the provider sets the day',
    fi: 'Jatkuva aloitus, järjestäjä päättää päivän',
  },
  undated: { sv: 'Ingen start är bestämd', en: 'No start has been set', fi: 'Alkua ei ole päätetty' },
};
export type StartType = keyof typeof START_TYPE_LABELS;
export const START_TYPES = keysOf(START_TYPE_LABELS);

/** EMIL's dag, eftermiddag, kväll, veckoslut, blandat, ingen. */
export const TIME_OF_STUDY_LABELS = {
  day: { sv: 'Dagtid', en: 'Daytime', fi: 'Päivisin' },
  afternoon: { sv: 'Eftermiddag', en: 'Afternoon', fi: 'Iltapäivisin' },
  evening: { sv: 'Kvällstid', en: 'Evening', fi: 'Iltaisin' },
  weekend: { sv: 'Helg', en: 'Weekend', fi: 'Viikonloppuisin' },
  mixed: { sv: 'Blandade tider', en: 'Mixed times', fi: 'Vaihtelevasti' },
  none: { sv: 'Inga bestämda tider', en: 'No set times', fi: 'Ei kiinteitä aikoja' },
};
export type TimeOfStudy = keyof typeof TIME_OF_STUDY_LABELS;
export const TIMES_OF_STUDY = keysOf(TIME_OF_STUDY_LABELS);

export const APPLICANT_GROUP_LABELS = {
  all: { sv: 'Alla', en: 'Everybody', fi: 'Kaikki' },
  area: {
    sv: 'Boende i samverkansområdet',
    en: 'Residents of the collaboration area',
    fi: 'Yhteistyöalueen asukkaat',
  },
  home: { sv: 'Boende i kommunen', en: 'Residents of the municipality', fi: 'Kunnan asukkaat' },
  other: { sv: 'Boende i andra kommuner', en: 'Residents elsewhere', fi: 'Muiden kuntien asukkaat' },
  employed: { sv: 'Anställda', en: 'Employed', fi: 'Työssä olevat' },
};
export type ApplicantGroup = keyof typeof APPLICANT_GROUP_LABELS;
export const APPLICANT_GROUPS = keysOf(APPLICANT_GROUP_LABELS);

export const APPLICATION_METHOD_LABELS = {
  external: { sv: 'Ansök på webben', en: 'Apply on the web', fi: 'Hae verkossa' },
  interest: { sv: 'Anmäl intresse', en: 'Express your interest', fi: 'Ilmoita kiinnostuksesi' },
  email: { sv: 'Ansök med e-post', en: 'Apply by e-mail', fi: 'Hae sähköpostitse' },
  phone: { sv: 'Ansök per telefon', en: 'Apply by phone', fi: 'Hae puhelimitse' },
};
export type ApplicationMethod = keyof typeof APPLICATION_METHOD_LABELS;
export const APPLICATION_METHODS = keysOf(APPLICATION_METHOD_LABELS);
