import { ParticipantImport, ParticipantImportBatch } from './participant-import.entity.js';

export const PARTICIPANT_IMPORT_ENTITIES = [ParticipantImport, ParticipantImportBatch];
export { participantImportRoutes } from './participant-import.routes.js';
export { expireImport, importBatch, performBatch, performExpiry } from './participant-import.service.js';
