import { DataSubjectRequest } from './data-subject-request.entity.js';

export const DATA_SUBJECT_REQUEST_ENTITIES = [DataSubjectRequest];
export { dataSubjectRequestRoutes } from './data-subject-request.routes.js';
