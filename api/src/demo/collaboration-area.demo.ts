import type { CollaborationAreaInputDto } from '@spang/shared/management';
import { source, type DemoRecord } from './demo-input.js';
import { VARMLAND } from './organisations.demo.js';
import { NODES } from './project-varmland.demo.js';

/** C5's agreement as an area: whoever lives in one of the sixteen municipalities may apply at any of the six nodes. */
export const VARMLAND_AREA: DemoRecord<CollaborationAreaInputDto> = {
  key: 'varmland',
  input: (ids) => ({
    ownerId: ids.organisation('region-varmland'),
    name: { sv: 'Värmland: fri ansökan till sex noder', en: 'Värmland: free application to six nodes' },
    description: {
      sv: 'Invånarna i Värmlands sexton kommuner får fritt söka utbildningen på vilken nod som helst.',
      en: 'Residents of the sixteen municipalities of Värmland may apply freely to the education at any node.',
    },
    kind: 'agreement',
    municipalities: VARMLAND.map(([, , code]) => code),
    nodes: NODES.map(([town, municipalityCode]) => ({
      organisationId: ids.organisation(VARMLAND.find(([, , code]) => code === municipalityCode)![0]),
      town,
      municipalityCode,
    })),
    validFrom: '2021-01-01',
    schoolTypes: ['VUXGY'],
    isVocationalOnly: true,
    sources: [source('validFrom', 'Källan anger ingen första dag. Datumet hör till demonstrationen.')],
  }),
};
