import type { ProjectInputDto } from '@spang/shared/management';
import { source, stated, type DemoIds, type DemoRecord } from './demo-input.js';
import { VARMLAND } from './organisations.demo.js';

/** The six nodes of C5: town and municipality code. */
export const NODES = [
  ['Arvika', '1784'],
  ['Hagfors', '1783'],
  ['Karlstad', '1780'],
  ['Kristinehamn', '1781'],
  ['Sunne', '1766'],
  ['Säffle', '1785'],
] as const;

const started = (ids: DemoIds, value: number, from: string, to = from) => ({
  indicatorId: ids.indicator('own-started-students'),
  value,
  comparator: '=' as const,
  periodFrom: stated(from),
  periodTo: stated(to),
  areaId: ids.nuts('SE311'),
});

const givenIn = (period: string, sources: [fundingSource: string, contributor: string][], ids: DemoIds) =>
  sources.map(([fundingSource, contributor]) => ({
    fundingSourceId: ids.fundingSource(fundingSource),
    contributorId: ids.organisation(contributor),
    period,
  }));

/** Case C5: an initiative, not a project of the EU. No amounts are stated; the baseline is no part of the sum. */
export const VARMLAND_INITIATIVE: DemoRecord<ProjectInputDto> = {
  key: 'c5',
  input: (ids) => ({
    ownerId: ids.organisation('region-varmland'),
    title: { sv: 'Teknikcollege Värmland och Industriråd Värmland' },
    kind: 'initiative',
    status: 'ongoing',
    summary: {
      sv: 'Teknikcollege Värmland och Industriråd Värmland går samman till en organisation, med utbildning på sex noder i länet.',
      en: 'Teknikcollege Värmland and Industriråd Värmland merge into one organisation, with education at six nodes in the county.',
    },
    purpose: {
      sv: 'En väg in för alla behov av industriell och teknisk kompetens, med en gemensam organisation under första halvåret 2021.',
      en: 'One way in for every need of industrial and technical skills, with a joint organisation during the first half of 2021.',
    },
    background: {
      sv: 'Teknikcollege grundades 2006 och är en nationell plattform som certifierar teknisk utbildning. Industriråd Värmland bildades 2018.',
      en: 'Teknikcollege was founded in 2006 and is a national platform that certifies technical education. Industriråd Värmland was formed in 2018.',
    },
    themes: [{ sv: 'Smart industri', en: 'Smart industry' }],
    sectors: ['industry'],
    partners: [
      { organisationId: ids.organisation('teknikcollege-varmland'), role: 'partner' },
      { organisationId: ids.organisation('industrirad-varmland'), role: 'partner' },
    ],
    contributions: [
      ...givenIn(
        '2019–2020',
        [
          ['se-national', 'tillvaxtverket'],
          ['se-region-varmland', 'region-varmland'],
          ['se-af', 'arbetsformedlingen'],
        ],
        ids,
      ),
      ...givenIn(
        'nästa steg',
        [
          ['social-partners', 'industriarbetsgivarna'],
          ['social-partners', 'teknikforetagen'],
          ['social-partners', 'if-metall'],
          ['se-region-varmland', 'region-varmland'],
        ],
        ids,
      ),
    ],
    observations: [
      { ...started(ids, 32, '2018'), kind: 'baseline', sourceNote: 'Skolverket' },
      { ...started(ids, 171, '2019'), kind: 'achieved' },
      { ...started(ids, 183, '2020'), kind: 'achieved' },
      {
        ...started(ids, 354, '2019', '2020'),
        kind: 'cumulative',
        note: {
          sv: '171 + 183; utgångsläget 2018 ingår inte.',
          en: '171 + 183; the baseline of 2018 is not part of it.',
        },
      },
      {
        indicatorId: ids.indicator('own-need-of-people'),
        value: 300,
        comparator: '≈',
        kind: 'need',
        areaId: ids.nuts('SE311'),
        note: {
          sv: 'Behov av cirka 300 nya personer om året.',
          en: 'About 300 new people are needed a year.',
        },
      },
    ],
    countries: ['SE'],
    locations: NODES.map(([town, code]) => ({ role: 'node' as const, areaId: ids.municipality(code), town })),
    agreements: [
      {
        title: { sv: 'Fri ansökan i hela Värmland', en: 'Free application in all of Värmland' },
        description: {
          sv: 'Invånarna i de sexton kommunerna får fritt söka utbildningen på vilken nod som helst.',
          en: 'Residents of the sixteen municipalities may apply freely to the education at any node.',
        },
        areaIds: VARMLAND.map(([, , code]) => ids.municipality(code)),
      },
    ],
    relatedProjects: [{ type: 'part-of', externalName: { sv: 'Smart industri', en: 'Smart industry' } }],
    sources: [
      source(null, 'Nyhet om sammangåendet. Källan anger inga belopp och ingen kontaktperson.'),
      source('observations', 'Påbörjad industriell vuxenutbildning. Talet för 2018 är Skolverkets.'),
      source('contributions', 'Arbetet 2019–2020 och nästa steg har var sina finansiärer.'),
      source('status', 'Ett bestående arbete: källan anger inget slut.'),
    ],
  }),
};
