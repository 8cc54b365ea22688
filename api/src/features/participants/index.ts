import { Participant, Participation } from './participant.entity.js';
import { ParticipantTerms } from './participant-terms.entity.js';

export const PARTICIPANT_ENTITIES = [ParticipantTerms, Participant, Participation];
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
