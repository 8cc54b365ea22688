import type { ProjectInputDto } from '@spang/shared/management';
import type { RecordSections } from '../../platform/record/record-kind';

/** How a project is read and written: every field of the DTO stands in exactly one section. */
export const PROJECT_SECTIONS: RecordSections<ProjectInputDto> = [
  {
    id: 'basics',
    fields: ['title', 'titleIsProvisional', 'shortName', 'kind', 'status', 'summary', 'website'],
  },
  { id: 'content', fields: ['purpose', 'background', 'methods', 'themes', 'sectors', 'activities'] },
  { id: 'time', fields: ['startDate', 'plannedEndDate', 'actualEndDate', 'durationText', 'phases'] },
  { id: 'partners', fields: ['partners'] },
  { id: 'money', fields: ['contributions', 'totalCost', 'unionCofinancingRate', 'equipmentIsBought'] },
  {
    id: 'programme',
    fields: [
      'programmeId',
      'priorityCode',
      'specificObjectiveCode',
      'callCode',
      'strategicImportance',
      'isInListOfOperations',
      'classifications',
      'secondaryThemes',
    ],
  },
  { id: 'places', fields: ['locationBasis', 'locations', 'countries', 'languages'] },
  {
    id: 'goals',
    fields: ['participantTarget', 'participantCountReported', 'targetGroups', 'targets', 'observations'],
  },
  { id: 'results', fields: ['expectedResults', 'actualResults', 'results'] },
  { id: 'events', fields: ['events', 'agreements', 'relatedProjects'] },
  { id: 'identity', fields: ['identifiers', 'externalIds', 'ownerId'] },
  { id: 'contact', fields: ['contacts'] },
  { id: 'sources', fields: ['sources'] },
];
