/** The closed lists of training offers and occasions beside training-codes.ts, each code with what it is called. */
import { keysOf } from './labels.js';

export const CURRICULUM_LABELS = {
  GY11: { sv: 'Kurser (Gy11)', en: 'Courses (Gy11)', fi: 'Kurssit (Gy11)' },
  GY25: { sv: 'Ämnen och nivåer (Gy25)', en: 'Subjects and levels (Gy25)', fi: 'Aineet ja tasot (Gy25)' },
  none: { sv: 'Ingen läroplan', en: 'No curriculum', fi: 'Ei opetussuunnitelmaa' },
};
export type Curriculum = keyof typeof CURRICULUM_LABELS;
export const CURRICULA = keysOf(CURRICULUM_LABELS);

/** EMIL 3's C_Credits. Never "poäng" alone: credits of one system are not those of another. */
export const CREDIT_SYSTEM_LABELS = {
  gy: { sv: 'gymnasiepoäng', en: 'upper secondary credits', fi: 'lukiopistettä' },
  vp: { sv: 'verksamhetspoäng', en: 'adult education credits', fi: 'aikuiskoulutuspistettä' },
  yh: {
    sv: 'yrkeshögskolepoäng',
    en: 'higher vocational education credits',
    fi: 'ammatillisen korkea-asteen pistettä',
  },
  hp: { sv: 'högskolepoäng', en: 'higher education credits', fi: 'korkeakoulupistettä' },
  fup: { sv: 'poäng enligt fup', en: 'credits (fup)', fi: 'pistettä (fup)' },
  nyp: { sv: 'poäng enligt nyp', en: 'credits (nyp)', fi: 'pistettä (nyp)' },
};
export type CreditSystem = keyof typeof CREDIT_SYSTEM_LABELS;
export const CREDIT_SYSTEMS = keysOf(CREDIT_SYSTEM_LABELS);

/** EMIL 3's C_TimeType. */
export const TIME_UNIT_LABELS = {
  hours: { sv: 'timmar', en: 'hours', fi: 'tuntia' },
  days: { sv: 'dagar', en: 'days', fi: 'päivää' },
  weeks: { sv: 'veckor', en: 'weeks', fi: 'viikkoa' },
  months: { sv: 'månader', en: 'months', fi: 'kuukautta' },
  years: { sv: 'år', en: 'years', fi: 'vuotta' },
  semesters: { sv: 'terminer', en: 'semesters', fi: 'lukukautta' },
};
export type TimeUnit = keyof typeof TIME_UNIT_LABELS;
export const TIME_UNITS = keysOf(TIME_UNIT_LABELS);

/** ISCED 2011, in the spelling of EMIL 3's C_EducationLevel. */
export const EDUCATION_LEVEL_LABELS = {
  ISCED_01: {
    sv: 'Pedagogisk verksamhet för de yngsta barnen',
    en: 'Early childhood educational development',
    fi: 'Varhaiskasvatus',
  },
  ISCED_02: { sv: 'Förskola', en: 'Pre-primary education', fi: 'Esiopetus' },
  ISCED_1: { sv: 'Grundskola, årskurs 1–6', en: 'Primary education', fi: 'Alempi perusaste' },
  ISCED_2: { sv: 'Grundskola, årskurs 7–9', en: 'Lower secondary education', fi: 'Ylempi perusaste' },
  ISCED_3: { sv: 'Gymnasial nivå', en: 'Upper secondary education', fi: 'Toinen aste' },
  ISCED_4: {
    sv: 'Eftergymnasial nivå, ej högskola',
    en: 'Post-secondary non-tertiary education',
    fi: 'Toisen asteen jälkeinen koulutus',
  },
  ISCED_5: {
    sv: 'Kort eftergymnasial utbildning',
    en: 'Short-cycle tertiary education',
    fi: 'Alin korkea-aste',
  },
  ISCED_6: { sv: 'Kandidatnivå', en: "Bachelor's level", fi: 'Alempi korkeakouluaste' },
  ISCED_7: { sv: 'Masternivå', en: "Master's level", fi: 'Ylempi korkeakouluaste' },
  ISCED_8: { sv: 'Forskarnivå', en: 'Doctoral level', fi: 'Tutkijakoulutusaste' },
};
export type EducationLevel = keyof typeof EDUCATION_LEVEL_LABELS;
export const EDUCATION_LEVELS = keysOf(EDUCATION_LEVEL_LABELS);

const department = (name: string, sv = '', en = '', fi = '') => ({
  sv: `Studiemedel, avdelning ${name}${sv}`,
  en: `Student aid, department ${name}${en}`,
  fi: `Opintotuki, osasto ${name}${fi}`,
});

/** EMIL 3's C_StudentAid, which keeps its own spelling. */
export const STUDENT_AID_LABELS = {
  saknas: { sv: 'Uppgift om studiemedel saknas', en: 'Student aid not stated', fi: 'Opintotuki ei tiedossa' },
  nej: { sv: 'Ger inte rätt till studiemedel', en: 'No student aid', fi: 'Ei oikeuta opintotukeen' },
  ja: { sv: 'Ger rätt till studiemedel', en: 'Entitles to student aid', fi: 'Oikeuttaa opintotukeen' },
  'A 1': department('A 1'),
  'A 1 gr': department('A 1', ', grundläggande nivå', ', basic level', ', perusaste'),
  'A 1 gy': department('A 1', ', gymnasial nivå', ', upper secondary level', ', toinen aste'),
  'A 2': department('A 2'),
  'A 3': department('A 3'),
  'B 1': department('B 1'),
  'B 2': department('B 2'),
};
export type StudentAid = keyof typeof STUDENT_AID_LABELS;
export const STUDENT_AIDS = keysOf(STUDENT_AID_LABELS);

/** What a trade is combined with (kombinationsutbildning). */
export const COMBINATION_LABELS = {
  VUXSFI: {
    sv: 'Svenska för invandrare (sfi)',
    en: 'Swedish for immigrants',
    fi: 'Ruotsia maahanmuuttajille',
  },
  SVA: { sv: 'Svenska som andraspråk', en: 'Swedish as a second language', fi: 'Ruotsi toisena kielenä' },
  GRUND: { sv: 'Grundläggande nivå', en: 'Basic level', fi: 'Perusaste' },
};
export type Combination = keyof typeof COMBINATION_LABELS;
export const COMBINATIONS = keysOf(COMBINATION_LABELS);

export const TARGET_GROUP_LABELS = {
  employed: { sv: 'Anställda', en: 'Employed', fi: 'Työssä olevat' },
  'job-seekers': { sv: 'Arbetssökande', en: 'Job seekers', fi: 'Työnhakijat' },
  'newly-arrived': { sv: 'Nyanlända', en: 'Newly arrived', fi: 'Vastikään maahan muuttaneet' },
  young: { sv: 'Unga', en: 'Young people', fi: 'Nuoret' },
  employers: { sv: 'Arbetsgivare', en: 'Employers', fi: 'Työnantajat' },
  all: { sv: 'Alla', en: 'Everybody', fi: 'Kaikki' },
};
export type TargetGroup = keyof typeof TARGET_GROUP_LABELS;
export const TARGET_GROUPS = keysOf(TARGET_GROUP_LABELS);

/** Lists that codes come from. */
export const CODE_SYSTEM_LABELS = {
  'skolverket.kurskod': { sv: 'Kurskod', en: 'Course code', fi: 'Kurssikoodi' },
  'skolverket.nivakod': { sv: 'Nivåkod', en: 'Level code', fi: 'Tasokoodi' },
  'skolverket.amneskod': { sv: 'Ämneskod', en: 'Subject code', fi: 'Ainekoodi' },
  'skolverket.yrkespaket': { sv: 'Yrkespaketkod', en: 'Vocational package code', fi: 'Ammattipaketin koodi' },
  'myh.yh': { sv: 'YH-nummer', en: 'YH number', fi: 'YH-numero' },
  'sun2020.field': { sv: 'Inriktning (SUN 2020)', en: 'Field (SUN 2020)', fi: 'Koulutusala (SUN 2020)' },
  'sun2020.level': { sv: 'Nivå (SUN 2020)', en: 'Level (SUN 2020)', fi: 'Koulutusaste (SUN 2020)' },
  iscedf2013: { sv: 'Inriktning (ISCED-F 2013)', en: 'Field (ISCED-F 2013)', fi: 'Ala (ISCED-F 2013)' },
  ssyk2012: { sv: 'Yrke (SSYK 2012)', en: 'Occupation (SSYK 2012)', fi: 'Ammatti (SSYK 2012)' },
  'jobtech.concept': { sv: 'JobTech Taxonomy', en: 'JobTech Taxonomy', fi: 'JobTech Taxonomy' },
  'esco.occupation': { sv: 'Yrke (Esco)', en: 'Occupation (ESCO)', fi: 'Ammatti (ESCO)' },
  local: { sv: 'Egen kod', en: 'Own code', fi: 'Oma koodi' },
};
export type CodeSystem = keyof typeof CODE_SYSTEM_LABELS;
export const CODE_SYSTEMS = keysOf(CODE_SYSTEM_LABELS);
