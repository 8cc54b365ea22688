import { CollaborationArea, CollaborationAreaNode } from './collaboration-area.entity.js';

export { CollaborationArea };
export const COLLABORATION_AREA_ENTITIES = [CollaborationArea, CollaborationAreaNode];
export {
  collaborationAreaFaces,
  isInForce,
  primaryAreaOf,
  type CollaborationAreaFace,
} from './collaboration-area.repository.js';
export { collaborationAreaRoutes } from './collaboration-area.routes.js';
export { createCollaborationArea } from './collaboration-area.service.js';
