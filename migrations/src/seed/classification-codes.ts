/** Codes of CPR 2021/1060 Annex I that concern skills supply, as they stood when the first tables were made. Frozen. */
export interface CodeSeed {
  period: string;
  dimension: number;
  code: string;
  en: string;
  sv: string;
}

const CPR = '2021-2027';

type Row = [code: string, en: string, sv: string];
const INTERVENTION_FIELDS: Row[] = [
  ['134', 'Measures to improve access to employment', 'Bättre tillgång till sysselsättning'],
  [
    '135',
    'Measures to promote access to employment of long-term unemployed',
    'Bättre tillgång till sysselsättning för långtidsarbetslösa',
  ],
  ['136', 'Specific support for youth employment', 'Stöd till ungas sysselsättning'],
  ['137', 'Self-employment and business start-ups', 'Egenföretagande och nystartade företag'],
  ['138', 'Social economy and social enterprises', 'Social ekonomi och sociala företag'],
  [
    '139',
    'Modernise labour market institutions and services, anticipate skills needs',
    'Modernisera arbetsmarknadens institutioner och tjänster, förutse kompetensbehov',
  ],
  ['140', 'Labour market matching and transitions', 'Matchning och övergångar på arbetsmarknaden'],
  ['141', 'Labour mobility', 'Rörlighet på arbetsmarknaden'],
  [
    '142',
    "Women's labour market participation, gender segregation",
    'Kvinnors deltagande på arbetsmarknaden, könssegregering',
  ],
  ['143', 'Work-life balance, childcare', 'Balans mellan arbete och privatliv, barnomsorg'],
  ['144', 'Healthy, well-adapted working environment', 'Hälsosam och väl anpassad arbetsmiljö'],
  ['145', 'Development of digital skills', 'Utveckling av digitala färdigheter'],
  [
    '146',
    'Adaptation of workers, enterprises and entrepreneurs to change',
    'Arbetstagares, företags och entreprenörers anpassning till förändring',
  ],
  ['147', 'Active and healthy ageing', 'Aktivt och hälsosamt åldrande'],
  [
    '148',
    'Early childhood education and care (no infrastructure)',
    'Förskola och barnomsorg (utan infrastruktur)',
  ],
  [
    '149',
    'Primary to secondary education (no infrastructure)',
    'Grund- och gymnasieutbildning (utan infrastruktur)',
  ],
  ['150', 'Tertiary education (no infrastructure)', 'Högre utbildning (utan infrastruktur)'],
  ['151', 'Adult education (no infrastructure)', 'Vuxenutbildning (utan infrastruktur)'],
  [
    '152',
    'Equal opportunities and active participation in society',
    'Lika möjligheter och aktivt deltagande i samhället',
  ],
  [
    '153',
    'Pathways to integration and re-entry into employment for disadvantaged',
    'Vägar till integration och återinträde i arbete för utsatta grupper',
  ],
  [
    '154',
    'Integration of marginalised groups such as Roma',
    'Integration av marginaliserade grupper, till exempel romer',
  ],
  [
    '155',
    'Civil society working with marginalised groups such as Roma',
    'Civilsamhället i arbetet med marginaliserade grupper, till exempel romer',
  ],
  [
    '156',
    'Participation of third-country nationals in employment',
    'Tredjelandsmedborgares deltagande i arbetslivet',
  ],
  ['157', 'Social integration of third-country nationals', 'Tredjelandsmedborgares sociala integration'],
  ['158', 'Equal and timely access to services', 'Lika tillgång till tjänster i rätt tid'],
  ['159', 'Family and community-based care services', 'Familje- och närmiljöbaserad omsorg'],
  [
    '160',
    'Accessible and effective healthcare (no infrastructure)',
    'Tillgänglig och effektiv hälso- och sjukvård (utan infrastruktur)',
  ],
  [
    '161',
    'Access to long-term care (no infrastructure)',
    'Tillgång till långvarig vård och omsorg (utan infrastruktur)',
  ],
  ['162', 'Modernise social protection systems', 'Modernisera systemen för socialt skydd'],
  [
    '163',
    'Social integration of people at risk of poverty',
    'Social integration av personer som riskerar fattigdom',
  ],
  ['164', 'Material deprivation', 'Materiell fattigdom'],
  ['170', 'Capacity of programme authorities and bodies', 'Kapacitet hos programmens myndigheter och organ'],
  ['171', 'Cooperation with partners', 'Samarbete med partner'],
  ['172', 'Cross-financing under the ERDF', 'Korsfinansiering inom Eruf'],
  ['173', 'Capacity for territorial cooperation', 'Kapacitet för territoriellt samarbete'],
  ['174', 'Border management in territorial cooperation', 'Gränsförvaltning inom territoriellt samarbete'],
  [
    '175',
    'Outermost regions: compensation of any additional costs due to accessibility deficit and territorial fragmentation',
    'Yttersta randområden: ersättning för merkostnader på grund av bristande tillgänglighet och territoriell splittring',
  ],
  [
    '176',
    'Outermost regions: additional costs due to market size',
    'Yttersta randområden: merkostnader på grund av marknadens storlek',
  ],
  [
    '177',
    'Outermost regions: additional costs due to climate and relief',
    'Yttersta randområden: merkostnader på grund av klimat och terräng',
  ],
  ['178', 'Outermost regions: airports', 'Yttersta randområden: flygplatser'],
  [
    '179',
    'Technical assistance: information and communication',
    'Tekniskt stöd: information och kommunikation',
  ],
  [
    '180',
    'Technical assistance: preparation, implementation, monitoring and control',
    'Tekniskt stöd: förberedelse, genomförande, övervakning och kontroll',
  ],
  [
    '181',
    'Technical assistance: evaluation, studies, data collection',
    'Tekniskt stöd: utvärdering, studier, datainsamling',
  ],
  ['182', 'Technical assistance: reinforcement of capacity', 'Tekniskt stöd: förstärkning av kapacitet'],
];

const SECONDARY_THEMES: Row[] = [
  [
    '01',
    'Contributing to green skills and jobs and the green economy',
    'Bidrag till gröna färdigheter, gröna jobb och grön ekonomi',
  ],
  ['02', 'Developing digital skills and jobs', 'Utveckling av digitala färdigheter och jobb'],
  [
    '03',
    'Investing in research and innovation and smart specialisation',
    'Satsningar på forskning, innovation och smart specialisering',
  ],
  [
    '04',
    'Competitiveness of small and medium-sized enterprises',
    'Små och medelstora företags konkurrenskraft',
  ],
  ['05', 'Non-discrimination', 'Icke-diskriminering'],
  ['06', 'Addressing child poverty', 'Motverka barnfattigdom'],
  ['07', 'Capacity building of social partners', 'Kapacitetsuppbyggnad hos arbetsmarknadens parter'],
  [
    '08',
    'Capacity building of civil society organisations',
    'Kapacitetsuppbyggnad hos civilsamhällets organisationer',
  ],
  ['09', 'Not applicable', 'Inte tillämpligt'],
  [
    '10',
    'Challenges identified in the European Semester',
    'Utmaningar som pekats ut i den europeiska planeringsterminen',
  ],
];

const rows = (period: string, dimension: number, list: Row[]): CodeSeed[] =>
  list.map(([code, en, sv]) => ({ period, dimension, code, en, sv }));

const [, en098, sv098] = INTERVENTION_FIELDS.find(([code]) => code === '175')!;

/** 098 of 2014-2020 says what 175 says now (Regulation 215/2014): the same number means different things by period. */
export const CODES: CodeSeed[] = [
  ...rows(CPR, 1, INTERVENTION_FIELDS),
  ...rows(CPR, 6, SECONDARY_THEMES),
  ...rows('2014-2020', 1, [['098', en098, sv098]]),
];
