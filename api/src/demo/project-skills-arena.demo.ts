import type { ProjectInputDto } from '@spang/shared/management';
import { source, stated, type DemoRecord } from './demo-input.js';

const PARTNERS = [
  'vux-pitea',
  'naringsliv-pitea',
  'vux-alvsbyn',
  'naringsliv-alvsbyn',
  'foretagarna-pitea',
  'handel-alvsbyn',
  'iuc',
] as const;

/** Case C3: every label of the ESF+ project bank. No participants is a stated zero, and no amounts are published. */
export const SKILLS_ARENA: DemoRecord<ProjectInputDto> = {
  key: 'c3',
  input: (ids) => ({
    ownerId: ids.organisation('pitea'),
    title: { sv: 'Kompetensarena Piteå-Älvsbyn' },
    kind: 'structure-project',
    status: 'finished',
    summary: {
      sv: 'Ett strukturprojekt för arbetsgivare i Piteå och Älvsbyn. Kommunernas vuxenutbildning och näringslivsavdelningar arbetar med tjänstedesign, tillsammans med företagens organisationer.',
      en: 'A structure project for employers in Piteå and Älvsbyn. Adult education and business departments of the municipalities work with service design, together with the organisations of the companies.',
    },
    expectedResults: {
      sv: 'En möjlig fortsättning är lärcentrum.',
      en: 'Learning centres are a possible follow-up.',
    },
    methods: [{ sv: 'Tjänstedesign', en: 'Service design' }],
    startDate: stated('2023-02-28'),
    plannedEndDate: stated('2025-02-28'),
    identifiers: [
      { scheme: 'esf-plus', value: '22-021-S04', isPrimary: true },
      { scheme: 'esf-plus', value: '22-021-S04', isOperationId: true },
    ],
    partners: [
      {
        organisationId: ids.organisation('pitea'),
        role: 'lead',
        description: { sv: 'Projektägare: PITEÅ KOMMUN' },
      },
      ...PARTNERS.map((key) => ({ organisationId: ids.organisation(key), role: 'partner' as const })),
    ],
    contributions: [{ fundingSourceId: ids.fundingSource('esfplus-se'), kind: 'eu-grant' }],
    programmeId: ids.fundingSource('esfplus-se'),
    priorityCode: 'D',
    specificObjectiveCode: 'D1',
    callCode: '22-021',
    unionCofinancingRate: 40,
    strategicImportance: false,
    secondaryThemes: [
      {
        code: 'child-poverty',
        label: { sv: 'Motverka barnfattigdom', en: 'Counteract child poverty' },
        applies: false,
      },
    ],
    classifications: [{ codeId: ids.classification(1, '175') }],
    isInListOfOperations: true,
    participantCountReported: 0,
    targetGroups: [
      { description: { sv: 'Arbetsgivare', en: 'Employers' }, level: 'direct', kind: 'employers' },
    ],
    observations: [
      {
        indicatorId: ids.indicator('own-students'),
        value: 1700,
        comparator: '≈',
        kind: 'context',
        note: {
          sv: 'Cirka 1 700 elever i de två kommunernas vuxenutbildning.',
          en: "About 1,700 students in the two municipalities' adult education.",
        },
      },
    ],
    countries: ['SE'],
    locations: [
      { role: 'project-area', areaId: ids.nuts('SE33') },
      { role: 'beneficiary-seat', areaId: ids.municipality('2581'), postalCode: '94185', town: 'PITEÅ' },
    ],
    sources: [
      source(null, 'Projektbanken för ESF+, sidan för 22-021-S04. Belopp är inte publicerade där.'),
      source('identifiers', 'Sidan anger både projektnummer och diarienummer; de är samma tal.'),
      source('participantCountReported', 'Antal deltagare: 0. Ett strukturprojekt räknar inga deltagare.'),
      source('status', 'Följer av slutdatumet.'),
    ],
  }),
};
