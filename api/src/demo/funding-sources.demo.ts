import type { FundingSourceInputDto } from '@spang/shared/management';
import type { FundingSourceKind } from '@spang/shared/values';
import { sek, source, type DemoRecord } from './demo-input.js';

type FundingSource = DemoRecord<FundingSourceInputDto>;

const JTF = {
  code: 'JTF',
  names: {
    sv: 'Fonden för en rättvis omställning',
    en: 'Just Transition Fund',
    fi: 'Oikeudenmukaisen siirtymän rahasto',
  },
};
const ERDF = {
  code: 'ERDF',
  names: {
    sv: 'Europeiska regionala utvecklingsfonden',
    en: 'European Regional Development Fund',
    fi: 'Euroopan aluekehitysrahasto',
  },
};
const ESF_PLUS = {
  code: 'ESF+',
  names: {
    sv: 'Europeiska socialfonden+',
    en: 'European Social Fund Plus',
    fi: 'Euroopan sosiaalirahasto plus',
  },
};

const EU: FundingSource[] = [
  {
    key: 'jtf-se',
    input: (ids) => ({
      ownerId: ids.organisation('tillvaxtverket'),
      name: { sv: 'Fonden för en rättvis omställning (JTF)', en: 'Just Transition Fund (JTF), Sweden' },
      kind: 'eu-programme',
      fund: JTF,
      programme: {
        key: 'jtf-se',
        names: { sv: 'Nationellt program för Fonden för en rättvis omställning' },
        period: '2021-2027',
        goal: 'ijg',
        visibilityRules: '2021',
      },
      managingAuthorityId: ids.organisation('tillvaxtverket'),
      priorities: [
        { code: 'P1', labels: { sv: 'Stålindustrin i Norrbotten' } },
        { code: 'P2', labels: { sv: 'Metallindustrin i Västerbotten' } },
        { code: 'P3', labels: { sv: 'Mineral- och cementindustrin på Gotland' } },
      ],
      calls: [
        {
          title: { sv: 'Kompetens för stål- och metallindustrin' },
          closes: '2022-12-15',
          budget: sek('70000000.00', 'exact'),
          maxGrantRate: 90,
        },
        {
          title: { sv: 'Vuxenutbildning för metallindustrin i Västerbotten' },
          closes: '2024-03-19',
          region: 'Västerbotten',
        },
      ],
      // the form that the page of C1 carries
      visibilityStatement: {
        sv: 'Medfinansierat av Europeiska unionen',
        en: 'Co-funded by the European Union',
      },
      sources: [source(null, 'CCI-koden är inte bekräftad och står därför inte här.')],
    }),
  },
  {
    key: 'esfplus-se',
    input: (ids) => ({
      ownerId: ids.organisation('esf-radet'),
      name: { sv: 'Europeiska socialfonden+ (ESF+)', en: 'European Social Fund Plus (ESF+), Sweden' },
      kind: 'eu-programme',
      fund: ESF_PLUS,
      programme: {
        key: 'esfplus-se',
        names: { sv: 'Nationellt program för Europeiska socialfonden+ 2021–2027' },
        cciRaw: '2021SE05SFPR',
        cci: '2021SE05SFPR001',
        period: '2021-2027',
        goal: 'ijg',
        visibilityRules: '2021',
      },
      managingAuthorityId: ids.organisation('esf-radet'),
      priorities: [
        {
          code: 'A',
          labels: { sv: 'Öka möjligheten till ett inkluderande och hållbart arbetsliv för alla' },
        },
        { code: 'B', labels: { sv: 'Öka möjligheten till arbete' } },
        { code: 'C', labels: { sv: 'Minska risken för ekonomisk utsatthet' } },
        { code: 'D', labels: { sv: 'Öka kapaciteten i den glesa geografin' } },
        { code: 'E', labels: { sv: 'Social innovation' } },
      ],
      specificObjectives: [{ code: 'D1', priorityCode: 'D', label: { sv: 'Lokalt specifikt mål D1' } }],
      calls: [{ code: '22-021', title: { sv: 'Utlysning 22-021' } }],
    }),
  },
  {
    key: 'interreg-nord',
    input: (ids) => ({
      ownerId: ids.organisation('lansstyrelsen-norrbotten'),
      name: { sv: 'Interreg Nord', en: 'Interreg Nord' },
      kind: 'eu-programme',
      fund: ERDF,
      programme: {
        key: 'interreg-nord',
        names: {
          sv: 'Interreg V-A Sverige-Finland-Norge (Nord)',
          en: 'Interreg V-A Sweden-Finland-Norway (Nord)',
        },
        period: '2014-2020',
        goal: 'interreg',
        visibilityRules: '2014',
      },
      managingAuthorityId: ids.organisation('lansstyrelsen-norrbotten'),
    }),
  },
  {
    key: 'interreg-aurora',
    input: (ids) => ({
      ownerId: ids.organisation('lansstyrelsen-norrbotten'),
      name: { sv: 'Interreg Aurora', en: 'Interreg Aurora' },
      kind: 'eu-programme',
      fund: ERDF,
      programme: {
        key: 'interreg-aurora',
        names: { sv: 'Interreg VI-A Aurora', en: 'Interreg VI-A Aurora' },
        period: '2021-2027',
        goal: 'interreg',
        visibilityRules: '2021',
      },
      managingAuthorityId: ids.organisation('lansstyrelsen-norrbotten'),
      priorities: [
        { code: 'P1', labels: { en: 'Smart and sustainable growth' } },
        { code: 'P2', labels: { en: 'Green and sustainable transition' } },
        { code: 'P3', labels: { en: 'Education, culture and sustainable tourism' } },
        { code: 'P4', labels: { en: 'Better and more sustainable cross-border governance' } },
      ],
    }),
  },
];

const other = (
  key: string,
  sv: string,
  kind: FundingSourceKind,
  financier: string | null,
  keeper = financier,
): FundingSource => ({
  key,
  input: (ids) => ({
    ownerId: ids.organisation(keeper!),
    name: { sv },
    kind,
    financierId: financier && ids.organisation(financier),
  }),
});

/** EU programmes and other sources of the cases, and two that other projects of the kind have. */
export const FUNDING_SOURCES: FundingSource[] = [
  ...EU,
  other('se-national', 'Statlig finansiering via Tillväxtverket', 'national', 'tillvaxtverket'),
  other('se-af', 'Statlig finansiering via Arbetsförmedlingen', 'national', 'arbetsformedlingen'),
  other('se-region-vasterbotten', 'Regionala medel, Region Västerbotten', 'regional', 'region-vasterbotten'),
  other('se-region-varmland', 'Regionala medel, Region Värmland', 'regional', 'region-varmland'),
  other('se-municipal-skelleftea', 'Kommunal medfinansiering, Skellefteå kommun', 'municipal', 'skelleftea'),
  other('social-partners', 'Arbetsmarknadens parter i industrin', 'social-partner', null, 'teknikforetagen'),
  other('omstallningsfonden', 'Omställningsfonden', 'social-partner', 'omstallningsfonden'),
];
