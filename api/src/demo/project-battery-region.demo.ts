import type { ProjectInputDto } from '@spang/shared/management';
import { mailbox, source, stated, type DemoRecord } from './demo-input.js';

const RELATED = ['Albatts', 'Arbeta tillsammans', 'Relocate', 'North Sweden Green Deal'];

/** Case C4. Interreg is a family of programmes: the fund behind it is ERDF. */
export const BATTERY_REGION: DemoRecord<ProjectInputDto> = {
  key: 'c4',
  input: (ids) => ({
    ownerId: ids.organisation('skelleftea'),
    title: { sv: 'Battery Region', en: 'Battery Region' },
    kind: 'project',
    status: 'finished',
    summary: {
      sv: 'Ett svensk-finskt samarbete om kompetensförsörjningen i batteriets värdekedja, finansierat av Interreg Nord.',
      en: 'A Swedish-Finnish cooperation on skills for the battery value chain, financed by Interreg Nord.',
    },
    sectors: ['battery'],
    actualEndDate: stated('2022', 'Hösten 2022.'),
    durationText: { sv: 'två år', en: 'two years' },
    partners: [
      { organisationId: ids.organisation('region-vasterbotten'), role: 'partner' },
      { organisationId: ids.organisation('skelleftea'), role: 'partner' },
      { organisationId: ids.organisation('norra-osterbotten'), role: 'partner' },
      {
        organisationId: ids.organisation('osao'),
        role: 'partner',
        description: { sv: 'Utbildningsanordnare i Finland.', en: 'Education provider in Finland.' },
      },
    ],
    contributions: [{ fundingSourceId: ids.fundingSource('interreg-nord'), kind: 'eu-grant' }],
    programmeId: ids.fundingSource('interreg-nord'),
    results: [
      {
        kind: 'mapping',
        title: {
          sv: 'Kartläggning av kompetensbehoven i batteriets värdekedja',
          en: 'Mapping of skills needs in the battery value chain',
        },
      },
      {
        kind: 'mapping',
        title: { sv: 'Kartläggning av befintlig utbildning', en: 'Mapping of existing education' },
      },
      {
        kind: 'training-started',
        title: {
          sv: 'Utbildning startad, bland annat ”Quality technician” i Skellefteå',
          en: 'Training started, e.g. "Quality technician" in Skellefteå',
        },
      },
      {
        kind: 'other',
        title: {
          sv: 'Ömsesidig marknadsföring av utbildning över gränsen',
          en: 'Mutual marketing of education across the border',
        },
      },
      { kind: 'letter-of-intent', title: { sv: 'Avsiktsförklaring', en: 'Letter of intent' } },
    ],
    website: 'https://batteryregion.eu',
    countries: ['SE', 'FI'],
    languages: ['sv', 'fi'],
    locations: [
      { role: 'project-area', areaId: ids.municipality('2482') },
      { role: 'project-area', areaId: ids.nuts('FI1D9') },
    ],
    events: [
      {
        title: { sv: 'Avslutningskonferens', en: 'Closing conference' },
        startsAt: '2022-09-22T07:00:00Z',
        endsAt: '2022-09-22T13:00:00Z',
        timeZone: 'Europe/Stockholm',
        mode: 'hybrid',
        venue: 'Scandic',
        town: 'Skellefteå',
        moderatorOrganisationId: ids.organisation('ivl'),
        agenda: [
          { title: { sv: 'Programpunkt med talare från IVL' }, organisationId: ids.organisation('ivl') },
          {
            title: { sv: 'Programpunkt med talare från ett finskt ministerium' },
            organisationName: 'Ett finskt ministerium',
          },
          {
            title: { sv: 'Programpunkt med talare från Northvolt' },
            organisationId: ids.organisation('northvolt'),
          },
          {
            title: { sv: 'Programpunkt med talare från Storumans kommun' },
            organisationId: ids.organisation('storuman'),
          },
        ],
      },
    ],
    relatedProjects: RELATED.map((sv) => ({ type: 'related' as const, externalName: { sv } })),
    contacts: [
      mailbox(
        'contact',
        { sv: 'Projektkontakt i Sverige', en: 'Project contact in Sweden' },
        'battery-region',
      ),
      mailbox(
        'contact',
        { sv: 'Projektkontakt i Finland', en: 'Project contact in Finland' },
        'battery-region.fi',
      ),
      mailbox('press', { sv: 'Press', en: 'Press' }, 'battery-region.press'),
    ],
    sources: [
      source(null, 'Pressmeddelande från Skellefteå kommun inför avslutningskonferensen.'),
      source('events', 'Konferensen var 09.00–15.00 (UTC+2), på Scandic i Skellefteå eller digitalt.'),
      source('locations', 'Följer av parterna. Norra Österbotten är FI1D9 sedan NUTS 2016, tidigare FI1D6.'),
      source(
        'contacts',
        'Källan har kontakter i Sverige och Finland, med nummer som börjar på +46 och +358. Namn och nummer är utelämnade, och brevlådorna är påhittade.',
      ),
    ],
  }),
};
