import type { TrainingOfferInputDto } from '@spang/shared/management';
import { Invalid, type Fault } from '../../errors.js';
import type { Context } from '../../persistence/context.js';
import { partsOf, replaceParts } from '../../persistence/parts.js';
import { wordsOf } from '../../persistence/record-list.js';
import type { RecordType } from '../../persistence/record.js';
import { fundingSourceFaces } from '../funding-sources/index.js';
import { organisationFaces } from '../organisations/index.js';
import { projectFaces } from '../projects/index.js';
import { OFFER_COLUMNS, TrainingOffer } from './training-offer.entity.js';
import {
  TrainingOfferFundingSource,
  TrainingOfferOrganisation,
  TrainingOfferProject,
} from './training-offer-part.entity.js';

type Input = TrainingOfferInputDto;

export const TRAINING_OFFER_RECORD: RecordType<TrainingOffer, Input> = {
  kind: 'training-offer',
  resource: 'training-offers',
  entity: TrainingOffer,
  isShared: false,
  check,
  apply: (row, input) => {
    const { title, kind, schoolType, isVocational, providerId, principalId, externalIds } = input;
    const codes = [...input.codes, ...input.parts.flatMap(({ code }) => code ?? [])].map(({ code }) => code);
    const words = wordsOf(title, input.summary, ...codes);
    Object.assign(row, { title, kind, schoolType, isVocational, providerId, principalId, externalIds });
    Object.assign(row, { words, content: without(input, OFFER_COLUMNS) });
  },
  saveParts,
  toInputs,
};

async function saveParts(ctx: Context, { id: offerId }: TrainingOffer, input: Input): Promise<void> {
  const { projectIds, fundingSourceIds, ordererIds, examiningBodyIds } = input;
  const named = (role: TrainingOfferOrganisation['role']) => (organisationId: string) => ({
    organisationId,
    role,
  });
  const projects = projectIds.map((projectId) => ({ projectId }));
  const sources = fundingSourceIds.map((fundingSourceId) => ({ fundingSourceId }));
  const organisations = [
    ...ordererIds.map(named('orderer')),
    ...examiningBodyIds.map(named('examining-body')),
  ];
  await replaceParts(ctx, TrainingOfferProject, { offerId }, projects);
  await replaceParts(ctx, TrainingOfferFundingSource, { offerId }, sources);
  await replaceParts(ctx, TrainingOfferOrganisation, { offerId }, organisations);
}

async function toInputs(ctx: Context, rows: TrainingOffer[]): Promise<Input[]> {
  const ids = rows.map(({ id }) => id);
  const projectsOf = await partsOf(ctx, TrainingOfferProject, 'offerId', ids);
  const sourcesOf = await partsOf(ctx, TrainingOfferFundingSource, 'offerId', ids);
  const organisationsOf = await partsOf(ctx, TrainingOfferOrganisation, 'offerId', ids);
  return rows.map((row) => {
    const organisations = organisationsOf(row.id);
    const inRole = (wanted: TrainingOfferOrganisation['role']) =>
      organisations.filter(({ role }) => role === wanted).map(({ organisationId }) => organisationId);
    return {
      ...row.content,
      ownerId: row.ownerId,
      externalIds: row.externalIds,
      title: row.title,
      kind: row.kind,
      schoolType: row.schoolType,
      isVocational: row.isVocational,
      providerId: row.providerId,
      principalId: row.principalId,
      ordererIds: inRole('orderer'),
      examiningBodyIds: inRole('examining-body'),
      projectIds: projectsOf(row.id).map(({ projectId }) => projectId),
      fundingSourceIds: sourcesOf(row.id).map(({ fundingSourceId }) => fundingSourceId),
    };
  });
}

/** The offer as a client would have to send it. */
export const toTrainingOfferInput = async (ctx: Context, row: TrainingOffer): Promise<Input> =>
  (await toInputs(ctx, [row]))[0]!;

/** A copy without the fields that have a place of their own. */
export function without<T extends object, K extends keyof T>(object: T, keys: readonly K[]): Omit<T, K> {
  const left = Object.entries(object).filter(([key]) => !(keys as readonly PropertyKey[]).includes(key));
  return Object.fromEntries(left) as Omit<T, K>;
}

/** Every organisation that an offer names. */
export const organisationIdsOf = (input: Input): string[] => [
  ...new Set([
    input.providerId,
    ...(input.principalId ? [input.principalId] : []),
    ...input.ordererIds,
    ...input.examiningBodyIds,
  ]),
];

/**
 * References exist. A project that is neither public nor visible to the actor answers like one that does not exist; what
 * already stood there may stay. Throws Invalid with every fault.
 */
async function check(ctx: Context, input: Input, row: TrainingOffer | null): Promise<void> {
  const organisations = await organisationFaces(ctx, organisationIdsOf(input));
  const sources = await fundingSourceFaces(ctx, input.fundingSourceIds);
  const before = row ? (await toTrainingOfferInput(ctx, row)).projectIds : [];
  const projects = new Set([...(await projectFaces(ctx, input.projectIds)).keys(), ...before]);
  const faults: Fault[] = [];
  const unknown = (pointer: string) => faults.push({ pointer, code: 'unknown-reference', params: {} });
  const eachOf = (name: 'ordererIds' | 'examiningBodyIds' | 'fundingSourceIds' | 'projectIds', known: Has) =>
    input[name].forEach((id, i) => known.has(id) || unknown(`#/${name}/${i}`));
  if (!organisations.has(input.providerId)) unknown('#/providerId');
  if (input.principalId && !organisations.has(input.principalId)) unknown('#/principalId');
  eachOf('ordererIds', organisations);
  eachOf('examiningBodyIds', organisations);
  eachOf('fundingSourceIds', sources);
  eachOf('projectIds', projects);
  if (input.kind === 'package' && input.schoolType === 'VUXGY' && !input.workplaceLearning)
    faults.push({ pointer: '#/workplaceLearning', code: 'workplace-learning-needed', params: {} });
  if (faults.length) throw new Invalid(faults);
}

interface Has {
  has: (id: string) => boolean;
}
