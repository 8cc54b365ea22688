import {
  ListParticipantTermsQueryDto,
  ParticipantTermsDto,
  ParticipantTermsInputDto,
  ParticipantTermsListDto,
  ParticipantTermsPathDto,
} from '@spang/shared/management';
import type { App } from '../../http/dto-type-provider.js';
import { recordRoutes } from '../../http/record-routes.js';
import { toTermsInput } from './participant-terms.record.js';
import * as service from './participant-terms.service.js';

/** On which terms a project keeps participants. */
export function participantTermsRoutes(app: App): void {
  recordRoutes(app, {
    path: '/participant-terms',
    noun: 'ParticipantTerms',
    plural: 'ParticipantTerms',
    nounSv: 'deltagarvillkor',
    resource: 'projects',
    kind: 'participant-terms',
    pathDto: ParticipantTermsPathDto,
    input: ParticipantTermsInputDto,
    output: ParticipantTermsDto,
    listQuery: ListParticipantTermsQueryDto,
    listDto: ParticipantTermsListDto,
    list: service.listTerms,
    create: service.createTerms,
    get: service.getTerms,
    replace: service.replaceTerms,
    toDto: async (_ctx, row) => toTermsInput(row),
    toInput: async (_ctx, row) => toTermsInput(row),
  });
}
