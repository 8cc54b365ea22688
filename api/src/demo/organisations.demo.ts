import type { OrganisationInputDto } from '@spang/shared/management';
import type { OrganisationKind } from '@spang/shared/values';
import { stated, type DemoIds, type DemoRecord, type Sent } from './demo-input.js';

type Organisation = DemoRecord<OrganisationInputDto>;

const organisation = (
  key: string,
  sv: string,
  kind: OrganisationKind,
  more: (ids: DemoIds) => Sent<OrganisationInputDto> = () => ({}),
): Organisation => ({
  key,
  input: (ids) => ({ name: { sv }, kind, address: { country: 'SE' }, ...more(ids) }),
});

const municipality = (
  key: string,
  sv: string,
  code: string,
  more: Sent<OrganisationInputDto> = {},
): Organisation =>
  organisation(key, sv, 'municipality', (ids) => ({ areaId: ids.municipality(code), ...more }));

const unitOf = (parent: string, key: string, sv: string, kind: OrganisationKind): Organisation =>
  organisation(key, sv, kind, (ids) => ({
    parentId: ids.organisation(parent),
    relations: [{ type: 'unit-of', organisationId: ids.organisation(parent) }],
    areaId: ids.municipality(parent === 'pitea' ? '2581' : '2560'),
  }));

/** The sixteen municipalities of Värmland: key, name, code. The six nodes of C5 are among them. */
export const VARMLAND = [
  ['arvika', 'Arvika kommun', '1784'],
  ['eda', 'Eda kommun', '1730'],
  ['filipstad', 'Filipstads kommun', '1782'],
  ['forshaga', 'Forshaga kommun', '1763'],
  ['grums', 'Grums kommun', '1764'],
  ['hagfors', 'Hagfors kommun', '1783'],
  ['hammaro', 'Hammarö kommun', '1761'],
  ['karlstad', 'Karlstads kommun', '1780'],
  ['kil', 'Kils kommun', '1715'],
  ['kristinehamn', 'Kristinehamns kommun', '1781'],
  ['munkfors', 'Munkfors kommun', '1762'],
  ['storfors', 'Storfors kommun', '1760'],
  ['sunne', 'Sunne kommun', '1766'],
  ['saffle', 'Säffle kommun', '1785'],
  ['torsby', 'Torsby kommun', '1737'],
  ['arjang', 'Årjängs kommun', '1765'],
] as const;

const PUBLIC: Organisation[] = [
  organisation('omvandlingskontoret', 'Omvandlingskontoret', 'collaboration', () => ({
    description: {
      sv: 'Samarbetsorgan för Skellefteå kommun och Region Västerbotten. Det har inget eget organisationsnummer.',
      en: 'A collaboration body of Skellefteå kommun and Region Västerbotten. It has no organisation number of its own.',
    },
  })),
  organisation('skelleftea', 'Skellefteå kommun', 'municipality', (ids) => ({
    areaId: ids.municipality('2482'),
    relations: [{ type: 'member-of', organisationId: ids.organisation('omvandlingskontoret') }],
  })),
  municipality('pitea', 'Piteå kommun', '2581', {
    names: [{ name: 'PITEÅ KOMMUN', kind: 'alternative' }],
    identifiers: [{ scheme: 'se-orgnr', value: '2120002759' }],
    address: { postcode: '94185', city: 'Piteå', country: 'SE' },
  }),
  municipality('alvsbyn', 'Älvsbyns kommun', '2560'),
  municipality('storuman', 'Storumans kommun', '2421'),
  ...VARMLAND.map(([key, name, code]) => municipality(key, name, code)),
  organisation('region-vasterbotten', 'Region Västerbotten', 'region', (ids) => ({
    areaId: ids.nuts('SE331'),
    relations: [{ type: 'member-of', organisationId: ids.organisation('omvandlingskontoret') }],
  })),
  organisation('region-varmland', 'Region Värmland', 'region', (ids) => ({ areaId: ids.nuts('SE311') })),
  organisation('tillvaxtverket', 'Tillväxtverket', 'agency'),
  organisation('esf-radet', 'Svenska ESF-rådet', 'agency'),
  organisation('arbetsformedlingen', 'Arbetsförmedlingen', 'agency'),
  organisation('skolverket', 'Skolverket', 'agency'),
  organisation('lansstyrelsen-norrbotten', 'Länsstyrelsen i Norrbotten', 'county-board', (ids) => ({
    areaId: ids.nuts('SE332'),
  })),
];

const INDUSTRY: Organisation[] = [
  organisation('if-metall', 'IF Metall', 'social-partner'),
  organisation('teknikforetagen', 'Teknikföretagen', 'social-partner'),
  organisation('industriarbetsgivarna', 'Industriarbetsgivarna', 'social-partner'),
  organisation('omstallningsfonden', 'Omställningsfonden', 'social-partner'),
  organisation('iuc-norr', 'IUC Norr', 'business-support'),
  organisation('iuc', 'IUC', 'business-support', () => ({
    description: { sv: 'Källan skriver bara ”IUC”, utan att säga vilket av bolagen.' },
  })),
  organisation('svensk-industrivalidering', 'Svensk industrivalidering', 'collaboration'),
  organisation('teknikcollege-norrbotten', 'Teknikcollege Norrbotten', 'collaboration'),
  organisation('foretagarna-pitea', 'Företagarna Piteå', 'business-support'),
  organisation('handel-alvsbyn', 'Handelsutvecklarna i Älvsbyn', 'business-support'),
  organisation('ivl', 'IVL', 'company'),
  organisation('northvolt', 'Northvolt', 'company'),
];

const UNITS: Organisation[] = [
  unitOf('pitea', 'vux-pitea', 'Vuxenutbildningen i Piteå', 'education-provider'),
  unitOf('pitea', 'naringsliv-pitea', 'Näringslivsavdelningen i Piteå kommun', 'business-support'),
  unitOf('alvsbyn', 'vux-alvsbyn', 'Vuxenutbildningen i Älvsbyn', 'education-provider'),
  unitOf('alvsbyn', 'naringsliv-alvsbyn', 'Näringslivsavdelningen i Älvsbyns kommun', 'business-support'),
];

const FINNISH: Organisation[] = [
  {
    key: 'norra-osterbotten',
    input: (ids) => ({
      name: { sv: 'Norra Österbottens förbund', fi: 'Pohjois-Pohjanmaan liitto' },
      kind: 'foreign',
      address: { country: 'FI' },
      areaId: ids.nuts('FI1D9'),
    }),
  },
  {
    key: 'osao',
    input: (ids) => ({
      name: { fi: 'OSAO' },
      kind: 'foreign',
      address: { country: 'FI' },
      areaId: ids.nuts('FI1D9'),
      description: { sv: 'Finsk utbildningsanordnare.', en: 'An education provider in Finland.' },
    }),
  },
];

const MERGED: Organisation[] = [
  organisation(
    'gemensam-varmland',
    'Gemensam organisation för Teknikcollege Värmland och Industriråd Värmland',
    'collaboration',
    () => ({
      description: {
        sv: 'Den organisation som Teknikcollege Värmland och Industriråd Värmland avsåg att bilda under första halvåret 2021. Källan anger inget namn.',
        en: 'The organisation that Teknikcollege Värmland and Industriråd Värmland meant to form in the first half of 2021. The source states no name.',
      },
    }),
  ),
  organisation('teknikcollege', 'Teknikcollege', 'collaboration', () => ({
    foundedOn: stated('2006'),
    description: {
      sv: 'Nationell plattform som certifierar teknisk utbildning.',
      en: 'A national platform that certifies technical education.',
    },
  })),
  organisation('teknikcollege-varmland', 'Teknikcollege Värmland', 'collaboration', (ids) => ({
    description: { sv: 'Teknikcollege i Värmland.', en: 'Teknikcollege in Värmland.' },
    relations: [mergedInto(ids)],
  })),
  organisation('industrirad-varmland', 'Industriråd Värmland', 'collaboration', (ids) => ({
    foundedOn: stated('2018'),
    relations: [mergedInto(ids)],
  })),
];

const mergedInto = (ids: DemoIds) => ({
  type: 'merged-into' as const,
  organisationId: ids.organisation('gemensam-varmland'),
  from: stated('2021', 'Planerat: en gemensam organisation under första halvåret 2021.'),
});

/** In the order that their relations need. */
export const ORGANISATIONS: Organisation[] = [...PUBLIC, ...INDUSTRY, ...UNITS, ...FINNISH, ...MERGED];
