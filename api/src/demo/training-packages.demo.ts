import type { TrainingOfferInputDto } from '@spang/shared/management';
import type { Sent } from './demo-input.js';

/** A vocational package of adult education. Its parts have no course codes: they are not a real package's. */
export interface DemoPackage {
  key: string;
  sv: string;
  en: string;
  /** What one learns, after "Du lär dig". */
  contents: string;
  parts: [title: string, credits: number][];
  occupation: [ssyk: string, label: string];
}

/** Told beside every offer: nobody should apply for something that does not exist. */
export const DEMO_MARK = 'Demonstrationsutbildning. Den finns inte på riktigt och går inte att söka.';

export const PACKAGES: DemoPackage[] = [
  {
    key: 'svetsare',
    sv: 'Svetsare',
    en: 'Welder',
    contents: 'svetsa med de vanligaste metoderna, läsa ritningar och arbeta säkert i verkstaden',
    parts: [
      ['Svets grund', 200],
      ['Gasbågsvetsning', 300],
      ['TIG-svetsning', 300],
      ['Ritningsläsning', 100],
      ['Arbetsmiljö och säkerhet', 100],
    ],
    occupation: ['7212', 'Svetsare och gasskärare'],
  },
  {
    key: 'cnc',
    sv: 'CNC-operatör',
    en: 'CNC operator',
    contents: 'ställa och köra CNC-maskiner, mäta det du tillverkar och läsa ritningar',
    parts: [
      ['Produktionsutrustning', 200],
      ['Datorstyrd produktion', 400],
      ['Mätteknik', 100],
      ['Ritningsläsning', 100],
      ['Arbetsmiljö och säkerhet', 100],
    ],
    occupation: ['7223', 'Maskinställare och maskinoperatörer, metallarbete'],
  },
  {
    key: 'underhall',
    sv: 'Underhållstekniker',
    en: 'Maintenance technician',
    contents: 'planera och utföra underhåll, söka fel och byta delar i industrins maskiner',
    parts: [
      ['Mekanik', 200],
      ['Hydraulik och pneumatik', 300],
      ['Driftsäkerhet och underhåll', 300],
      ['Felsökning', 200],
    ],
    occupation: ['7233', 'Underhållsmekaniker och maskinreparatörer'],
  },
  {
    key: 'elektriker',
    sv: 'Industrielektriker',
    en: 'Industrial electrician',
    contents: 'installera och underhålla elektrisk utrustning i industrin, mäta och söka fel',
    parts: [
      ['Ellära', 200],
      ['Elkraftteknik', 300],
      ['Styr- och reglerteknik', 300],
      ['Elmotorstyrning', 200],
    ],
    occupation: ['7412', 'Industrielektriker'],
  },
  {
    key: 'plat',
    sv: 'Plåtslagare i industrin',
    en: 'Sheet metal worker',
    contents: 'forma, skära och sammanfoga plåt, och läsa ritningar',
    parts: [
      ['Plåtbearbetning', 400],
      ['Sammanfogningsteknik', 300],
      ['Ritningsläsning', 100],
    ],
    occupation: ['7214', 'Tunnplåtslagare'],
  },
];

/** The package as yrkesvux on upper-secondary level in a town. */
export function packageOffer(training: DemoPackage, town: string, url: string): Sent<TrainingOfferInputDto> {
  const credits = training.parts.reduce((sum, [, each]) => sum + each, 0);
  return {
    title: { sv: `${training.sv}, ${town}`, en: `${training.en}, ${town}` },
    summary: {
      sv: `Demonstrationsutbildning: yrkesvux till ${training.sv.toLowerCase()} i ${town}.`,
      en: `Demonstration data: adult education, ${training.en.toLowerCase()}, in ${town}.`,
    },
    description: {
      sv: `Du lär dig ${training.contents}. En del av utbildningen är på en arbetsplats.\n\n${DEMO_MARK}`,
    },
    kind: 'package',
    schoolType: 'VUXGY',
    isVocational: true,
    parts: training.parts.map(([sv, each]) => ({ title: { sv }, credits: each })),
    credits: { value: credits, system: 'gy' },
    extent: { length: credits / 20, unit: 'weeks' },
    educationLevels: ['ISCED_3'],
    qualificationLevel: 4,
    eligibility: { sv: 'Du är 20 år eller äldre och saknar inte förutsättningar att klara utbildningen.' },
    occupations: [{ ssyk: training.occupation[0], label: { sv: training.occupation[1] } }],
    workplaceLearning: { isMandatory: true, weeks: 6 },
    targetGroups: ['job-seekers', 'employed'],
    url,
    keywords: [{ language: 'sv', words: ['industri', 'yrkesvux', training.sv.toLowerCase()] }],
  };
}
