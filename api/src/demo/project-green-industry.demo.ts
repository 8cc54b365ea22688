import type { ProjectInputDto } from '@spang/shared/management';
import { source, stated, type DemoIds, type DemoRecord } from './demo-input.js';

const METAL = {
  sv: 'Underleverantörer i Västerbottens metallindustri',
  en: 'Subcontractors in the metal industry of Västerbotten',
};
const STEEL = {
  sv: 'Företag i Norrbottens stålindustri',
  en: 'Companies in the steel industry of Norrbotten',
};

const target = (
  indicatorId: string,
  value: number,
  areaId: string,
  sector: string,
  note: { sv: string; en: string },
) => ({
  indicatorId,
  value,
  comparator: '≥' as const,
  areaId,
  sector,
  note,
});

const targets = (ids: DemoIds) => [
  target(ids.indicator('own-enterprises'), 20, ids.nuts('SE331'), 'metal', METAL),
  target(ids.indicator('own-employees'), 200, ids.nuts('SE331'), 'metal', METAL),
  target(ids.indicator('own-enterprises'), 30, ids.nuts('SE332'), 'steel', STEEL),
  target(ids.indicator('own-employees'), 300, ids.nuts('SE332'), 'steel', STEEL),
];

/** Case C2. The source ends in template text that was never replaced: none of it is here. */
export const GREEN_INDUSTRY: DemoRecord<ProjectInputDto> = {
  key: 'c2',
  input: (ids) => ({
    ownerId: ids.organisation('iuc-norr'),
    title: { sv: 'Nytt projekt för grön omställning i norr' },
    titleIsProvisional: true,
    kind: 'project',
    status: 'ongoing',
    summary: {
      sv: 'IUC Norr, Svensk industrivalidering och Teknikcollege Norrbotten ger företag i stål- och metallindustrin validering på arbetsplatsen, kompetensutveckling och regionala testcenter.',
      en: 'IUC Norr, Svensk industrivalidering and Teknikcollege Norrbotten offer companies in the steel and metal industry validation at the workplace, competence development and regional test centres.',
    },
    sectors: ['metal', 'steel'],
    activities: [
      {
        title: {
          sv: 'Validering av industriell kompetens på arbetsplatsen',
          en: 'Validation of industrial skills at the workplace',
        },
      },
      { title: { sv: 'Kompetensutveckling', en: 'Competence development' } },
      { title: { sv: 'Regionala testcenter', en: 'Regional test centres' } },
    ],
    phases: [
      {
        type: 'implementation',
        start: stated('2023-06-01'),
        durationText: { sv: 'drygt tre år', en: 'a little over three years' },
      },
    ],
    partners: [
      { organisationId: ids.organisation('iuc-norr'), role: 'partner' },
      { organisationId: ids.organisation('svensk-industrivalidering'), role: 'partner' },
      { organisationId: ids.organisation('teknikcollege-norrbotten'), role: 'partner' },
      {
        organisationId: ids.organisation('if-metall'),
        role: 'associated',
        description: { sv: 'Står bakom de nationella parterna.', en: 'Stands behind the national parties.' },
      },
      {
        organisationId: ids.organisation('teknikforetagen'),
        role: 'associated',
        description: { sv: 'Står bakom de nationella parterna.', en: 'Stands behind the national parties.' },
      },
    ],
    contributions: [{ fundingSourceId: ids.fundingSource('jtf-se'), kind: 'eu-grant' }],
    programmeId: ids.fundingSource('jtf-se'),
    targetGroups: [
      { description: METAL, level: 'direct', kind: 'employers' },
      { description: STEEL, level: 'direct', kind: 'employers' },
    ],
    targets: targets(ids),
    countries: ['SE'],
    locations: [
      { role: 'project-area', areaId: ids.nuts('SE331') },
      { role: 'project-area', areaId: ids.nuts('SE332') },
    ],
    sources: [
      source(
        null,
        'En nyhetssida om projektet. Sidan slutar i mallens egen exempeltext, som inte är uppgifter.',
      ),
      source('contributions', 'Pengarna kommer från JTF. Källan anger inget belopp.'),
      source('title', 'Källan anger inget projektnamn. Titeln är sidans rubrik.'),
      source(
        'partners',
        'Parterna arbetar tillsammans med nationella och regionala aktörer som källan inte räknar upp.',
      ),
      source('status', 'Följer av att genomförandet började 2023-06-01 och att inget slut är angivet.'),
    ],
  }),
};
