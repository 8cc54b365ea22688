import type { TrainingOfferInputDto } from '@spang/shared/management';
import { Invalid, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import type { RecordType } from '../../persistence/record.js';
import { fundingSourceFaces } from '../funding-sources/index.js';
import { organisationFaces } from '../organisations/index.js';
import { projectFaces } from '../projects/index.js';
import { OFFER_COLUMNS, TrainingOffer } from './training-offer.entity.js';

export const TRAINING_OFFER_RECORD: RecordType<TrainingOffer, TrainingOfferInputDto> = {
  kind: 'training-offer',
  resource: 'training-offers',
  entity: TrainingOffer,
  isShared: false,
  check,
  apply: (row, input) => {
    const { title, kind, schoolType, isVocational, providerId, principalId, projectIds, fundingSourceIds } =
      input;
    const { externalIds } = input;
    Object.assign(row, { title, kind, schoolType, isVocational, providerId, principalId, projectIds });
    Object.assign(row, { fundingSourceIds, externalIds, content: without(input, OFFER_COLUMNS) });
  },
  toInputs: async (_ctx, rows) => rows.map(toTrainingOfferInput),
};

/** The offer as a client would have to send it. */
export const toTrainingOfferInput = (row: TrainingOffer): TrainingOfferInputDto => ({
  ...row.content,
  ownerId: row.ownerId,
  externalIds: row.externalIds,
  title: row.title,
  kind: row.kind,
  schoolType: row.schoolType,
  isVocational: row.isVocational,
  providerId: row.providerId,
  principalId: row.principalId,
  projectIds: row.projectIds,
  fundingSourceIds: row.fundingSourceIds,
});

/** A copy without the fields that have a place of their own. */
export function without<T extends object, K extends keyof T>(object: T, keys: readonly K[]): Omit<T, K> {
  const left = Object.entries(object).filter(([key]) => !(keys as readonly PropertyKey[]).includes(key));
  return Object.fromEntries(left) as Omit<T, K>;
}

/** References exist, and a project is one that the actor may see or that is public. Throws Invalid with every fault. */
async function check(ctx: Context, input: TrainingOfferInputDto): Promise<void> {
  const organisationIds = [input.providerId, ...(input.principalId ? [input.principalId] : [])];
  const organisations = await organisationFaces(ctx, organisationIds);
  const sources = await fundingSourceFaces(ctx, input.fundingSourceIds);
  const projects = await projectFaces(ctx, input.projectIds);
  const faults: Fault[] = [];
  const unknown = (pointer: string) => faults.push({ pointer, code: 'unknown-reference', params: {} });
  if (!organisations.has(input.providerId)) unknown('#/providerId');
  if (input.principalId && !organisations.has(input.principalId)) unknown('#/principalId');
  input.fundingSourceIds.forEach((id, i) => sources.has(id) || unknown(`#/fundingSourceIds/${i}`));
  input.projectIds.forEach((id, i) => projects.has(id) || unknown(`#/projectIds/${i}`));
  if (input.kind === 'package' && input.schoolType === 'VUXGY' && !input.workplaceLearning)
    faults.push({ pointer: '#/workplaceLearning', code: 'workplace-learning-needed', params: {} });
  if (faults.length) throw new Invalid(faults);
}
