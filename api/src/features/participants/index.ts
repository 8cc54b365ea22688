import { Participant, Participation } from './participant.entity.js';
import { ReportBatch } from './report-batch.entity.js';
import { ParticipantTerms } from './participant-terms.entity.js';

export const PARTICIPANT_ENTITIES = [ParticipantTerms, Participant, Participation, ReportBatch];
export { participantsRoutes } from './participants.routes.js';
export { createTerms, replaceTerms } from './participant-terms.service.js';
export { createParticipation } from './participation.service.js';
export { countPeople } from './counting.js';
export { disposeOfProject, honourDisposals } from './disposal.js';
export {
  forgetPeople,
  noticesOf,
  peopleOfNumber,
  personFile,
  projectsOfPeople,
  restrictPeople,
  type PersonFile,
} from './rights.js';
export { countedForStatistics, participantsKeptSince, type Counted } from './counted.js';
export { logAccess } from './access.js';
export { isProtected } from './participation.service.js';
export { projectOf, termsOf } from './participation.rules.js';
export { ReportBatch };
export { factsIn, lockReports, type ReportFacts } from './reporting.js';
export { reportablesIn, numberOf, type Reportable } from './reportable.js';
