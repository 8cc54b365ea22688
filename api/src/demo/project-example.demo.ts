import type { ProjectInputDto } from '@spang/shared/management';
import { source, stated, type DemoIds, type DemoRecord } from './demo-input.js';

const reached = (indicatorId: string, areaId: string, value: number, asOf: string) => ({
  indicatorId,
  areaId,
  value,
  asOf,
  kind: 'cumulative' as const,
  comparator: '=' as const,
});

const started = (ids: DemoIds, value: number, year: string, kind: 'baseline' | 'achieved') => ({
  indicatorId: ids.indicator('own-started-students'),
  areaId: ids.municipality('2482'),
  value,
  kind,
  comparator: '=' as const,
  periodFrom: stated(year),
  periodTo: stated(year),
});

const promised = (indicatorId: string, value: number, areaId: string | null = null) => ({
  indicatorId,
  value,
  areaId,
  comparator: '≥' as const,
  dueDate: stated('2027-12-31'),
});

/** Invented, and says so. Never published: it stands beside real cases. Here follow-up has something to show. */
export const EXAMPLE_PROJECT: DemoRecord<ProjectInputDto> = {
  key: 'example',
  isDraft: true,
  input: (ids) => {
    const [companies, employees] = [ids.indicator('own-enterprises'), ids.indicator('own-employees')];
    const county = ids.nuts('SE331');
    return {
      ownerId: ids.organisation('skelleftea'),
      title: { sv: 'Exempelprojekt: påhittad uppföljning', en: 'Example project: invented follow-up' },
      kind: 'project',
      status: 'ongoing',
      summary: {
        sv: 'Ett påhittat projekt som visar hur uppföljning ser ut. Inga uppgifter är verkliga.',
        en: 'An invented project that shows what follow-up looks like. Nothing in it is real.',
      },
      startDate: stated('2025-01-01'),
      plannedEndDate: stated('2027-12-31'),
      partners: [{ organisationId: ids.organisation('skelleftea'), role: 'lead' }],
      targets: [
        promised(companies, 12, county),
        promised(employees, 150, county),
        promised(ids.indicator('RCO01'), 8),
      ],
      observations: [
        reached(companies, county, 3, '2025-06-30'),
        reached(companies, county, 6, '2025-12-31'),
        reached(companies, county, 9, '2026-06-30'),
        reached(employees, county, 0, '2025-06-30'),
        reached(employees, county, 46, '2025-12-31'),
        reached(employees, county, 97, '2026-06-30'),
        started(ids, 40, '2024', 'baseline'),
        started(ids, 52, '2025', 'achieved'),
      ],
      countries: ['SE'],
      sources: [source(null, 'Påhittat för demonstrationen.')],
    };
  },
};
