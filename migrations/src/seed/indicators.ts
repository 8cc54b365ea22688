/** The indicator registry as it stood when the first tables were made. Frozen. */
export interface IndicatorSeed {
  code: string;
  en: string;
  sv: string;
  kind: 'output' | 'result' | 'context' | 'own';
  unit: { sv: string; en: string };
  fundScopes: string[];
  period: string;
  subject: 'participant' | 'entity' | 'participation' | null;
  sensitivity: 'none' | 'personal' | 'special';
  provenance: string | null;
}

type Subject = IndicatorSeed['subject'];
type Participants = [code: string, en: string, sv: string, sensitivity: IndicatorSeed['sensitivity']];
type Counted = [code: string, en: string, sv: string, unitEn: string, unitSv: string, subject: Subject];

/** Personal: broken down by gender. Special: tallies only (decisions §6). */
const ESF_PARTICIPANTS: Participants[] = [
  ['EECO01', 'Total number of participants', 'Totalt antal deltagare', 'none'],
  [
    'EECO02',
    'Unemployed, including long-term unemployed',
    'Arbetslösa, inklusive långtidsarbetslösa',
    'personal',
  ],
  ['EECO03', 'Long-term unemployed', 'Långtidsarbetslösa', 'personal'],
  ['EECO04', 'Inactive', 'Personer utanför arbetskraften', 'personal'],
  ['EECO05', 'Employed, including self-employed', 'Sysselsatta, inklusive egenföretagare', 'personal'],
  ['EECO06', 'Number of children below 18 years of age', 'Barn under 18 år', 'personal'],
  ['EECO07', 'Young people aged 18–29', 'Unga 18–29 år', 'personal'],
  ['EECO08', 'Participants 55 years of age and above', 'Deltagare 55 år och äldre', 'personal'],
  ['EECO09', 'Lower secondary education or less (ISCED 0–2)', 'Högst grundskola (ISCED 0–2)', 'personal'],
  [
    'EECO10',
    'Upper secondary (ISCED 3) or post-secondary education (ISCED 4)',
    'Gymnasial eller eftergymnasial, icke-högre utbildning (ISCED 3–4)',
    'personal',
  ],
  ['EECO11', 'Tertiary education (ISCED 5–8)', 'Högre utbildning (ISCED 5–8)', 'personal'],
  ['EECO12', 'Participants with disabilities', 'Deltagare med funktionsnedsättning', 'special'],
  ['EECO13', 'Third-country nationals', 'Tredjelandsmedborgare', 'personal'],
  ['EECO14', 'Participants with a foreign background', 'Deltagare med utländsk bakgrund', 'personal'],
  [
    'EECO15',
    'Minorities, including marginalised communities such as Roma',
    'Minoriteter, inklusive marginaliserade grupper som romer',
    'special',
  ],
  [
    'EECO16',
    'Homeless or affected by housing exclusion',
    'Hemlösa eller utestängda från bostadsmarknaden',
    'personal',
  ],
  ['EECO17', 'Participants from rural areas', 'Deltagare från landsbygd', 'personal'],
  [
    'EECR01',
    'Participants engaged in job searching upon leaving',
    'Deltagare som söker arbete efter avslut',
    'personal',
  ],
  [
    'EECR02',
    'Participants in education or training upon leaving',
    'Deltagare i utbildning efter avslut',
    'personal',
  ],
  [
    'EECR03',
    'Participants gaining a qualification upon leaving',
    'Deltagare som fått en kvalifikation vid avslut',
    'personal',
  ],
  [
    'EECR04',
    'Participants in employment, including self-employment, upon leaving',
    'Deltagare i arbete efter avslut, inklusive egenföretagare',
    'personal',
  ],
  [
    'EECR05',
    'Participants in employment, including self-employment, six months after leaving',
    'Deltagare i arbete sex månader efter avslut, inklusive egenföretagare',
    'personal',
  ],
  [
    'EECR06',
    'Participants with an improved labour market situation six months after leaving',
    'Deltagare med förbättrad arbetsmarknadssituation sex månader efter avslut',
    'personal',
  ],
];

const ESF_ENTITIES: Counted[] = [
  [
    'EECO18',
    'Supported public administrations or public services',
    'Stödda offentliga förvaltningar eller tjänster',
    'entities',
    'organisationer',
    'entity',
  ],
  [
    'EECO19',
    'Supported micro, small and medium-sized enterprises',
    'Stödda mikroföretag och små och medelstora företag',
    'entities',
    'organisationer',
    'entity',
  ],
];

const ERDF_AND_INTERREG: Counted[] = [
  ['RCO01', 'Enterprises supported', 'Stödda företag', 'enterprises', 'företag', 'entity'],
  ['RCO02', 'Enterprises supported by grants', 'Företag som fått bidrag', 'enterprises', 'företag', 'entity'],
  [
    'RCO03',
    'Enterprises supported by financial instruments',
    'Företag som fått stöd genom finansieringsinstrument',
    'enterprises',
    'företag',
    'entity',
  ],
  [
    'RCO04',
    'Enterprises with non-financial support',
    'Företag som fått icke-ekonomiskt stöd',
    'enterprises',
    'företag',
    'entity',
  ],
  ['RCO05', 'New enterprises supported', 'Stödda nya företag', 'enterprises', 'företag', 'entity'],
  [
    'RCO61',
    'Surface of new or modernised facilities for employment services',
    'Yta i nya eller moderniserade lokaler för arbetsförmedling',
    'square metres',
    'kvadratmeter',
    null,
  ],
  [
    'RCO67',
    'Classroom capacity of new or modernised education facilities',
    'Platser i nya eller moderniserade utbildningslokaler',
    'persons',
    'personer',
    null,
  ],
  [
    'RCO81',
    'Participations in joint actions across borders',
    'Deltaganden i gemensamma åtgärder över gränser',
    'participations',
    'deltaganden',
    'participation',
  ],
  [
    'RCO82',
    'Participations in joint actions promoting gender equality, equal opportunities and social inclusion',
    'Deltaganden i gemensamma åtgärder för jämställdhet, lika möjligheter och social inkludering',
    'participations',
    'deltaganden',
    'participation',
  ],
  [
    'RCO83',
    'Strategies and action plans jointly developed',
    'Gemensamt framtagna strategier och handlingsplaner',
    'strategies or action plans',
    'strategier eller handlingsplaner',
    null,
  ],
  [
    'RCO84',
    'Pilot actions developed jointly and implemented in projects',
    'Pilotåtgärder som tagits fram gemensamt och genomförts i projekt',
    'pilot actions',
    'pilotåtgärder',
    null,
  ],
  [
    'RCO85',
    'Participations in joint training schemes',
    'Deltaganden i gemensamma utbildningsprogram',
    'participations',
    'deltaganden',
    'participation',
  ],
  [
    'RCO86',
    'Joint administrative or legal agreements signed',
    'Undertecknade gemensamma administrativa eller rättsliga avtal',
    'agreements',
    'avtal',
    null,
  ],
  [
    'RCO87',
    'Organisations cooperating across borders',
    'Organisationer som samarbetar över gränser',
    'organisations',
    'organisationer',
    'entity',
  ],
  [
    'RCO90',
    'Projects for innovation networks across borders',
    'Projekt för innovationsnätverk över gränser',
    'projects',
    'projekt',
    null,
  ],
  [
    'RCO101',
    'SMEs investing in skills for smart specialisation, industrial transition and entrepreneurship',
    'Små och medelstora företag som satsar på kompetens för smart specialisering, industriell omställning och entreprenörskap',
    'enterprises',
    'företag',
    'entity',
  ],
  [
    'RCO115',
    'Public events across borders jointly organised',
    'Gemensamt anordnade publika evenemang över gränser',
    'events',
    'evenemang',
    null,
  ],
  ['RCO116', 'Jointly developed solutions', 'Gemensamt framtagna lösningar', 'solutions', 'lösningar', null],
  [
    'RCO117',
    'Solutions for legal or administrative obstacles across border identified',
    'Lösningar som hittats på rättsliga eller administrativa hinder över gränser',
    'solutions',
    'lösningar',
    null,
  ],
  [
    'RCR01',
    'Jobs created in supported entities',
    'Skapade arbetstillfällen i stödda enheter',
    'annual FTEs',
    'årsarbetskrafter',
    null,
  ],
  [
    'RCR71',
    'Annual users of new or modernised education facilities',
    'Användare per år av nya eller moderniserade utbildningslokaler',
    'users per year',
    'användare per år',
    null,
  ],
  [
    'RCR79',
    'Joint strategies and action plans taken up by organisations',
    'Gemensamma strategier och handlingsplaner som organisationer tagit i bruk',
    'strategies or action plans',
    'strategier eller handlingsplaner',
    null,
  ],
  [
    'RCR81',
    'Completion of joint training schemes',
    'Fullföljda gemensamma utbildningsprogram',
    'participants',
    'deltagare',
    'participant',
  ],
  [
    'RCR82',
    'Legal or administrative obstacles across borders alleviated or resolved',
    'Rättsliga eller administrativa hinder över gränser som minskats eller lösts',
    'obstacles',
    'hinder',
    null,
  ],
  [
    'RCR83',
    'Persons covered by joint administrative or legal agreements signed',
    'Personer som omfattas av undertecknade gemensamma administrativa eller rättsliga avtal',
    'persons',
    'personer',
    null,
  ],
  [
    'RCR84',
    'Organisations cooperating across borders after project completion',
    'Organisationer som samarbetar över gränser efter projektets slut',
    'organisations',
    'organisationer',
    'entity',
  ],
  [
    'RCR85',
    'Participations in joint actions across borders after project completion',
    'Deltaganden i gemensamma åtgärder över gränser efter projektets slut',
    'participations',
    'deltaganden',
    'participation',
  ],
  [
    'RCR97',
    'Apprenticeships supported in SMEs',
    'Stödda lärlingsplatser i små och medelstora företag',
    'persons',
    'personer',
    'participant',
  ],
  [
    'RCR98',
    'SMEs staff completing training for skills',
    'Anställda i små och medelstora företag som fullföljt kompetensutbildning',
    'participants',
    'deltagare',
    'participant',
  ],
  [
    'RCR104',
    'Solutions taken up or up-scaled by organisations',
    'Lösningar som organisationer tagit i bruk eller skalat upp',
    'solutions',
    'lösningar',
    null,
  ],
];

const OWN: Counted[] = [
  ['own-enterprises', 'Enterprises', 'Företag', 'enterprises', 'företag', 'entity'],
  ['own-employees', 'Employees reached', 'Anställda som nås', 'persons', 'personer', 'participant'],
  ['own-started-students', 'Started students', 'Påbörjade studerande', 'persons', 'personer', null],
  [
    'own-need-of-people',
    'Need of new people per year',
    'Behov av nya personer per år',
    'persons per year',
    'personer per år',
    null,
  ],
  ['own-students', 'Number of students', 'Antal studerande', 'persons', 'personer', null],
];

const kindOf = (code: string): IndicatorSeed['kind'] => (/^(EECR|RCR)/.test(code) ? 'result' : 'output');
const counted = ([code, en, sv, unitEn, unitSv, subject]: Counted) => ({
  code,
  en,
  sv,
  unit: { sv: unitSv, en: unitEn },
  subject,
  sensitivity: 'none' as const,
});
const ESF = { fundScopes: ['ESF+'], period: '2021-2027' };
const ESF_SOURCE =
  'Regulation (EU) 2021/1057, Annex I. Codes other than EECO01, 02, 05, 12 and 19 follow from the order.';
const ERDF_SOURCE = 'Regulation (EU) 2021/1058, Annex I. Swedish names are working translations.';

export const INDICATORS: IndicatorSeed[] = [
  ...ESF_PARTICIPANTS.map(([code, en, sv, sensitivity]): IndicatorSeed => ({
    code,
    en,
    sv,
    kind: kindOf(code),
    unit: { sv: 'deltagare', en: 'participants' },
    subject: 'participant',
    sensitivity,
    provenance: ESF_SOURCE,
    ...ESF,
  })),
  ...ESF_ENTITIES.map((row): IndicatorSeed => ({
    ...counted(row),
    kind: 'output',
    provenance: ESF_SOURCE,
    ...ESF,
  })),
  ...ERDF_AND_INTERREG.map((row): IndicatorSeed => ({
    ...counted(row),
    kind: kindOf(row[0]),
    fundScopes: ['ERDF', 'Interreg', 'JTF'],
    period: '2021-2027',
    provenance: ERDF_SOURCE,
  })),
  ...OWN.map((row): IndicatorSeed => ({
    ...counted(row),
    kind: 'own',
    fundScopes: [],
    period: '',
    provenance: null,
  })),
];
