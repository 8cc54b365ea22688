import type { ProjectInputDto } from '@spang/shared/management';
import { inferred, mailbox, sek, source, stated, type DemoRecord } from './demo-input.js';

/** Case C1. The sum of the three contributions is computed by us and never a stated total: totalCost stays null. */
export const METAL_EDUCATION: DemoRecord<ProjectInputDto> = {
  key: 'c1',
  input: (ids) => ({
    ownerId: ids.organisation('skelleftea'),
    title: { sv: 'Yrkesvux för metallindustrin och den gröna omställningen' },
    kind: 'project',
    status: 'finished',
    summary: {
      sv: 'Skellefteå kommun och Region Västerbotten bygger ut den gymnasiala vuxenutbildningen mot metallindustrin: nya kurser, ny utrustning och en länk mellan industri och utbildning.',
      en: 'Skellefteå kommun and Region Västerbotten extend adult education towards the metal industry: new upper-secondary courses, new equipment and a link between industry and education.',
    },
    background: {
      sv: 'Ansökan utformades tillsammans med Omvandlingskontoret, ett samarbetsorgan för projektets två ägare.',
      en: 'The application was designed together with Omvandlingskontoret, a collaboration body of the two owners of the project.',
    },
    sectors: ['metal'],
    activities: [
      {
        title: {
          sv: 'Nya gymnasiala kurser inom vuxenutbildningen',
          en: 'New upper-secondary courses within adult education',
        },
      },
      { title: { sv: 'Ny utrustning för utbildningen', en: 'New training equipment' } },
      {
        title: {
          sv: 'Kompetensutveckling för personalen och en samordnare mellan industri och utbildning',
          en: 'Staff development, and a coordinator between industry and education',
        },
      },
    ],
    startDate: inferred(
      '2023-09-01',
      'Källan: ”1 september i år”, utan årtal. Året är hämtat från ett systerprojekt i samma fond som pågår 2023-09-01–2026-08-31.',
    ),
    plannedEndDate: stated('2026-08-31', 'Källan: sista augusti 2026.'),
    partners: [
      { organisationId: ids.organisation('skelleftea'), role: 'lead' },
      { organisationId: ids.organisation('region-vasterbotten'), role: 'co-owner' },
      {
        organisationId: ids.organisation('omvandlingskontoret'),
        role: 'associated',
        description: { sv: 'Ansökan utformades tillsammans med Omvandlingskontoret.' },
      },
    ],
    contributions: [
      {
        fundingSourceId: ids.fundingSource('jtf-se'),
        viaId: ids.organisation('tillvaxtverket'),
        amount: sek('20000000.00', 'approximate'),
        kind: 'eu-grant',
        note: {
          sv: 'Cirka 20 miljoner kronor från Fonden för en rättvis omställning, genom Tillväxtverket.',
          en: 'About 20 million SEK from the Just Transition Fund, through Tillväxtverket.',
        },
      },
      {
        fundingSourceId: ids.fundingSource('se-municipal-skelleftea'),
        contributorId: ids.organisation('skelleftea'),
        amount: sek('1900000.00', 'approximate'),
        kind: 'own-contribution',
        note: { sv: 'Cirka 1,9 miljoner kronor.' },
      },
      {
        fundingSourceId: ids.fundingSource('se-region-vasterbotten'),
        contributorId: ids.organisation('region-vasterbotten'),
        amount: sek('300000.00', 'exact'),
        kind: 'own-contribution',
      },
    ],
    programmeId: ids.fundingSource('jtf-se'),
    equipmentIsBought: true,
    targetGroups: [
      {
        description: { sv: 'Kommunens vuxenutbildning', en: "The municipality's adult education" },
        level: 'direct',
        kind: 'education-providers',
      },
      {
        description: {
          sv: 'På längre sikt företagen i Västerbottens metallindustri',
          en: "In the long run, companies in Västerbotten's metal industry",
        },
        level: 'indirect',
        kind: 'employers',
      },
    ],
    countries: ['SE'],
    locations: [
      { role: 'beneficiary-seat', areaId: ids.municipality('2482') },
      { role: 'impact-area', areaId: ids.nuts('SE331') },
    ],
    contacts: [
      mailbox(
        'contact',
        {
          sv: 'Samordnare näringsliv, Region Västerbotten',
          en: 'Coordinator for business, Region Västerbotten',
        },
        'samordnare.naringsliv',
      ),
      mailbox(
        'contact',
        {
          sv: 'Samordnare utbildning, Region Västerbotten',
          en: 'Coordinator for education, Region Västerbotten',
        },
        'samordnare.utbildning',
      ),
    ],
    sources: [
      source(null, 'Projektets webbsida. Den bär texten ”Medfinansierat av Europeiska unionen”.'),
      source(
        'contributions',
        'Källan anger de tre beloppen var för sig och ingen totalkostnad. Summan är uträknad.',
      ),
      source('equipmentIsBought', 'Utrustning köps in, så regeln om en varaktig skylt kan gälla.'),
      source(
        'contacts',
        'Två samordnare hos regionen, för näringsliv och utbildning. Brevlådorna är påhittade.',
      ),
      source('status', 'Följer av slutdatumet; källan säger inte att projektet är avslutat.'),
    ],
  }),
};
