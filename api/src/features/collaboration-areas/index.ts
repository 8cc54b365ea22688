import { CollaborationArea } from './collaboration-area.entity.js';

export const COLLABORATION_AREA_ENTITIES = [CollaborationArea];
export { collaborationAreaFaces, type CollaborationAreaFace } from './collaboration-area.repository.js';
export { collaborationAreaRoutes } from './collaboration-area.routes.js';
export { createCollaborationArea } from './collaboration-area.service.js';
