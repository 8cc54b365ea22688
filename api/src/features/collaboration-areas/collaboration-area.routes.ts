import {
  CollaborationAreaDto,
  CollaborationAreaInputDto,
  CollaborationAreaListDto,
  CollaborationAreaPathDto,
  ListCollaborationAreasQueryDto,
} from '@spang/shared/management';
import type { App } from '../../http/dto-type-provider.js';
import { recordRoutes } from '../../http/record-routes.js';
import { toCollaborationAreaInput } from './collaboration-area.record.js';
import {
  collaborationAreaDto,
  createCollaborationArea,
  deleteCollaborationArea,
  getCollaborationArea,
  listCollaborationAreas,
  replaceCollaborationArea,
} from './collaboration-area.service.js';

/** Collaboration areas in the Management API: a register, shown inside offers. */
export function collaborationAreaRoutes(app: App): void {
  recordRoutes(app, {
    path: '/collaboration-areas',
    noun: 'CollaborationArea',
    plural: 'CollaborationAreas',
    nounSv: 'samverkansområden',
    resource: 'collaboration-areas',
    kind: 'collaboration-area',
    pathDto: CollaborationAreaPathDto,
    input: CollaborationAreaInputDto,
    output: CollaborationAreaDto,
    listQuery: ListCollaborationAreasQueryDto,
    listDto: CollaborationAreaListDto,
    list: listCollaborationAreas,
    create: createCollaborationArea,
    get: getCollaborationArea,
    replace: replaceCollaborationArea,
    remove: deleteCollaborationArea,
    toDto: collaborationAreaDto,
    toInput: toCollaborationAreaInput,
  });
}
