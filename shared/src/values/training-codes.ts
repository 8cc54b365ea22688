import { keysOf } from './labels.js';

/** What a training offer is (training-and-embeds §3.2); the first three are EMIL 3's kurs, kurspaket, program. */
export const OFFER_KIND_LABELS = {
  course: { sv: 'Kurs', en: 'Course', fi: 'Kurssi' },
  package: { sv: 'Kurspaket', en: 'Course package', fi: 'Kurssipaketti' },
  programme: { sv: 'Program', en: 'Programme', fi: 'Ohjelma' },
  validation: { sv: 'Validering', en: 'Validation', fi: 'Osaamisen tunnistaminen' },
  industry: { sv: 'Branschutbildning', en: 'Industry training', fi: 'Alakoulutus' },
  'in-company': { sv: 'Uppdragsutbildning', en: 'In-company training', fi: 'Tilauskoulutus' },
  information: { sv: 'Information', en: 'Information', fi: 'Tietoa' },
};
export type OfferKind = keyof typeof OFFER_KIND_LABELS;
export const OFFER_KINDS = keysOf(OFFER_KIND_LABELS);

/** EMIL 3's C_SchoolType, which keeps its own spelling, and OVR for what is not regulated. */
export const SCHOOL_TYPE_LABELS = {
  VUXGY: {
    sv: 'Komvux på gymnasial nivå',
    en: 'Adult education, upper secondary',
    fi: 'Aikuiskoulutus, toinen aste',
  },
  VUXGYAN: {
    sv: 'Komvux som anpassad utbildning på gymnasial nivå',
    en: 'Adapted adult education, upper secondary',
    fi: 'Mukautettu aikuiskoulutus, toinen aste',
  },
  VUXGR: {
    sv: 'Komvux på grundläggande nivå',
    en: 'Adult education, basic',
    fi: 'Aikuiskoulutus, perusaste',
  },
  VUXGRAN: {
    sv: 'Komvux som anpassad utbildning på grundläggande nivå',
    en: 'Adapted adult education, basic',
    fi: 'Mukautettu aikuiskoulutus, perusaste',
  },
  VUXSFI: {
    sv: 'Svenska för invandrare (sfi)',
    en: 'Swedish for immigrants',
    fi: 'Ruotsia maahanmuuttajille',
  },
  YH: { sv: 'Yrkeshögskola', en: 'Higher vocational education', fi: 'Ammatillinen korkea-aste' },
  HS: { sv: 'Universitet och högskola', en: 'University', fi: 'Yliopisto ja korkeakoulu' },
  FHS: { sv: 'Folkhögskola', en: 'Folk high school', fi: 'Kansankorkeakoulu' },
  AUB: { sv: 'Arbetsmarknadsutbildning', en: 'Labour market training', fi: 'Työvoimakoulutus' },
  GY: { sv: 'Gymnasieskola', en: 'Upper secondary school', fi: 'Lukio' },
  GYAN: { sv: 'Anpassad gymnasieskola', en: 'Adapted upper secondary school', fi: 'Mukautettu lukio' },
  GR: { sv: 'Grundskola', en: 'Compulsory school', fi: 'Peruskoulu' },
  GRAN: { sv: 'Anpassad grundskola', en: 'Adapted compulsory school', fi: 'Mukautettu peruskoulu' },
  KKU: {
    sv: 'Konst- och kulturutbildning',
    en: 'Art and culture training',
    fi: 'Taide- ja kulttuurikoulutus',
  },
  KU: { sv: 'Kulturskola', en: 'Culture school', fi: 'Kulttuurikoulu' },
  NY: {
    sv: 'Nationell yrkesutbildning',
    en: 'National vocational training',
    fi: 'Kansallinen ammattikoulutus',
  },
  STF: { sv: 'Studieförbund', en: 'Study association', fi: 'Opintokeskus' },
  AU: { sv: 'Annan undervisning', en: 'Other teaching', fi: 'Muu opetus' },
  FKLASS: { sv: 'Förskoleklass', en: 'Preschool class', fi: 'Esikoululuokka' },
  FTH: { sv: 'Fritidshem', en: 'Leisure-time centre', fi: 'Vapaa-ajankoti' },
  OPPFTH: { sv: 'Öppen fritidsverksamhet', en: 'Open leisure-time activity', fi: 'Avoin vapaa-ajantoiminta' },
  SAM: { sv: 'Sameskola', en: 'Sámi school', fi: 'Saamelaiskoulu' },
  SP: { sv: 'Specialskola', en: 'Special school', fi: 'Erityiskoulu' },
  OVR: { sv: 'Övrig utbildning', en: 'Other training', fi: 'Muu koulutus' },
};
export type SchoolType = keyof typeof SCHOOL_TYPE_LABELS;
export const SCHOOL_TYPES = keysOf(SCHOOL_TYPE_LABELS);

export const STUDY_FORM_LABELS = {
  onsite: { sv: 'På plats', en: 'On site', fi: 'Paikan päällä' },
  distance: { sv: 'Distans', en: 'Distance', fi: 'Etäopiskelu' },
  blended: { sv: 'Distans med träffar', en: 'Blended', fi: 'Etäopiskelu ja lähijaksoja' },
  remote: { sv: 'Fjärrundervisning', en: 'Remote', fi: 'Etäyhteydellä' },
  workplace: { sv: 'På arbetsplatsen', en: 'At the workplace', fi: 'Työpaikalla' },
};
export type StudyForm = keyof typeof STUDY_FORM_LABELS;
export const STUDY_FORMS = keysOf(STUDY_FORM_LABELS);

/** Whether one may apply now. Derived, never stored on a record. */
export const APPLICATION_STATE_LABELS = {
  'not-open': { sv: 'Ansökan har inte öppnat', en: 'Not open yet', fi: 'Haku ei ole vielä alkanut' },
  open: { sv: 'Öppen för ansökan', en: 'Open for application', fi: 'Haku on käynnissä' },
  continuous: { sv: 'Ansök när som helst', en: 'Apply at any time', fi: 'Hae milloin vain' },
  closed: { sv: 'Ansökan är stängd', en: 'Closed', fi: 'Haku on päättynyt' },
  'interest-only': { sv: 'Intresseanmälan', en: 'Expression of interest', fi: 'Kiinnostuksen ilmoitus' },
  cancelled: { sv: 'Inställt', en: 'Cancelled', fi: 'Peruttu' },
};
export type ApplicationState = keyof typeof APPLICATION_STATE_LABELS;
export const APPLICATION_STATES = keysOf(APPLICATION_STATE_LABELS);

/** Whether there are places. Derived, never stored on a record. */
export const SEAT_STATE_LABELS = {
  unknown: { sv: 'Uppgift om platser saknas', en: 'Places not stated', fi: 'Paikkatieto puuttuu' },
  open: { sv: 'Platser finns', en: 'Places available', fi: 'Paikkoja on' },
  few: { sv: 'Få platser kvar', en: 'Few places left', fi: 'Vähän paikkoja jäljellä' },
  waitlist: { sv: 'Reservplats', en: 'Waiting list', fi: 'Varasija' },
  full: { sv: 'Fullt', en: 'Full', fi: 'Täynnä' },
};
export type SeatState = keyof typeof SEAT_STATE_LABELS;
export const SEAT_STATES = keysOf(SEAT_STATE_LABELS);
