/** The demonstration data of a first start: five real cases, training offers and one project that are invented, and log-ins. */
import {
  isConfirmedByOfficer,
  type CollaborationAreaInputDto,
  type EmbedInputDto,
  type EntitySupportInputDto,
  type FundingSourceInputDto,
  type IndicatorTallyInputDto,
  type NewParticipationInputDto,
  type OccasionInputDto,
  type OrganisationInputDto,
  type ParticipantTermsInputDto,
  type ProjectInputDto,
  type Role,
  type TrainingOfferInputDto,
  type UserInputDto,
} from '@spang/shared/management';
import { dayAfter, dayOf } from '@spang/shared/values';
import type { DataSource } from 'typeorm';
import { managementContract } from './contract/management.js';
import { LOGINS } from './demo/accounts.demo.js';
import { VARMLAND_AREA } from './demo/collaboration-area.demo.js';
import { openNotebook, type DemoNotebook } from './demo/demo-ids.js';
import type { DemoRecord, Sent } from './demo/demo-input.js';
import { SKELLEFTEA_EMBED } from './demo/embed.demo.js';
import {
  EXAMPLE_ORGANISATIONS,
  exampleCorrection,
  exampleSupports,
  exampleTallies,
} from './demo/follow-up.demo.js';
import { FUNDING_SOURCES } from './demo/funding-sources.demo.js';
import { demoOccasion } from './demo/occasions.demo.js';
import { ORGANISATIONS } from './demo/organisations.demo.js';
import { exampleParticipations, exampleProtected, exampleTerms } from './demo/participants.demo.js';
import { PROJECTS } from './demo/projects.demo.js';
import { TRAINING_OFFERS, type DemoOffer } from './demo/training-offers.demo.js';
import { confirmUser, createUserWithPassword, grantsOf } from './features/accounts/index.js';
import { createCollaborationArea } from './features/collaboration-areas/index.js';
import { createEmbed, publishEmbed } from './features/embeds/index.js';
import { createEntitySupport, createIndicatorTally } from './features/follow-up/index.js';
import { createFundingSource, publishFundingSource } from './features/funding-sources/index.js';
import { createOrganisation, publishOrganisation } from './features/organisations/index.js';
import { createParticipation, createTerms, replaceTerms } from './features/participants/index.js';
import { createProject, publishProject } from './features/projects/index.js';
import {
  createOccasion,
  createTrainingOffer,
  publishTrainingOffer,
} from './features/training-offers/index.js';
import { inTransaction, type Actor, type Context } from './persistence/context.js';
import type { Vault } from './vault/vault.js';

export interface DemoLoginShown {
  role: string;
  email: string;
  password: string;
}

/**
 * Loads the demonstration data, all of it or nothing, the way a municipal system would: checked against the contract,
 * through the use cases. Does nothing when it is there already. Answers with the log-ins in both cases. Without a vault
 * there are no people in it.
 */
export async function loadDemo(
  dataSource: DataSource,
  system: Omit<Context, 'db'>,
  vault?: Vault,
): Promise<DemoLoginShown[]> {
  await inTransaction(dataSource, { ...system, expectedVersion: '*' }, async (ctx) => {
    // two processes that start at once: the second waits here, and then finds the row
    const mine = await ctx.db.query(
      `insert into setting (name, value) values ('demo', $1) on conflict do nothing returning name`,
      [ctx.now.toISOString()],
    );
    if (mine.length) await load(ctx, vault);
  });
  return LOGINS.map(({ role, email, password }) => ({ role, email, password }));
}

async function load(ctx: Context, vault?: Vault): Promise<void> {
  const ids = await openNotebook(ctx);
  await loadOrganisations(ctx, ids);
  for (const source of FUNDING_SOURCES) {
    const { id } = await createFundingSource(
      ctx,
      checked<FundingSourceInputDto>('FundingSourceInputDto', source, ids),
    );
    ids.note('fundingSource', source.key, id);
    await publishFundingSource(ctx, id);
  }
  for (const project of PROJECTS) {
    const { id } = await createProject(ctx, checked<ProjectInputDto>('ProjectInputDto', project, ids));
    ids.note('project', project.key, id);
    if (!project.isDraft) await publishProject(ctx, id);
  }
  await loadFollowUp(ctx, ids);
  const area = checked<CollaborationAreaInputDto>('CollaborationAreaInputDto', VARMLAND_AREA, ids);
  ids.note('collaborationArea', VARMLAND_AREA.key, (await createCollaborationArea(ctx, area)).id);
  for (const offer of TRAINING_OFFERS) await loadOffer(ctx, ids, offer);
  const embed = await createEmbed(ctx, checked<EmbedInputDto>('EmbedInputDto', SKELLEFTEA_EMBED, ids));
  await publishEmbed(ctx, embed.id);
  const users = await loadLogins(ctx, ids);
  if (vault) await loadPeople(ctx, ids, vault, users);
}

/** Proposes every role as the system; what needs a confirmation gets it from the demonstration's own officer. */
async function loadLogins(ctx: Context, ids: DemoNotebook): Promise<Map<Role, Actor>> {
  const users = new Map<Role, Actor>();
  for (const { email, name, password, role, organisation, days, projects } of LOGINS) {
    const membership = {
      role,
      organisationId: organisation && ids.organisation(organisation),
      validTo: days ? dayAfter(dayOf(ctx.now), days) : null,
      projectIds: projects?.map((key) => ids.project(key)) ?? null,
    };
    const user = { email, name, memberships: [membership] };
    const { id } = await createUserWithPassword(ctx, sent<UserInputDto>('UserInputDto', user), password);
    users.set(role, { id, kind: 'user', name, via: 'system', grants: grantsOf([membership]) });
  }
  const officer = users.get('data-protection-officer')!;
  for (const [role, { id }] of users)
    if (isConfirmedByOfficer(role)) await confirmUser({ ...ctx, actor: officer }, id);
  return users;
}

/** The people of the example project, as its handlers would have added them: the access log names who did. */
async function loadPeople(
  ctx: Context,
  ids: DemoNotebook,
  vault: Vault,
  users: ReadonlyMap<Role, Actor>,
): Promise<void> {
  const [first, ...later] = exampleTerms(ids).map((terms) =>
    sent<ParticipantTermsInputDto>('ParticipantTermsInputDto', terms),
  );
  const { id } = await createTerms(ctx, first!);
  for (const terms of later) await replaceTerms(ctx, id, terms);
  const add = (by: Role, input: Sent<NewParticipationInputDto>) =>
    createParticipation(
      { ...ctx, actor: users.get(by)! },
      vault,
      sent<NewParticipationInputDto>('NewParticipationInputDto', input),
    );
  for (const input of exampleParticipations(ids)) await add('participant-handler', input);
  await add('protected-identity-handler', exampleProtected(ids));
}

/** All drafts first, then published: an organisation is shown with the names of those that it is related to. */
async function loadOrganisations(ctx: Context, ids: DemoNotebook): Promise<void> {
  const made: string[] = [];
  for (const organisation of [...ORGANISATIONS, ...EXAMPLE_ORGANISATIONS]) {
    const input = checked<OrganisationInputDto>('OrganisationInputDto', organisation, ids);
    const { id } = await createOrganisation(ctx, input);
    ids.note('organisation', organisation.key, id);
    if (!organisation.isDraft) made.push(id);
  }
  for (const id of made) await publishOrganisation(ctx, id);
}

async function loadOffer(ctx: Context, ids: DemoNotebook, offer: DemoOffer): Promise<void> {
  const input = checked<TrainingOfferInputDto>('TrainingOfferInputDto', offer, ids);
  const { id } = await createTrainingOffer(ctx, input);
  const openTo = offer.openTo && { areaId: ids.collaborationArea(offer.openTo), isNational: false };
  for (const situation of offer.situations) {
    const occasion = demoOccasion(ctx.now, situation, { ...offer, credits: input.credits?.value ?? null });
    const whole = { ...occasion, offerId: id, ...(openTo ? { openTo } : {}) };
    const { id: occasionId } = await createOccasion(ctx, sent<OccasionInputDto>('OccasionInputDto', whole));
    ids.note('occasion', offer.key, occasionId);
  }
  if (!offer.isDraft) await publishTrainingOffer(ctx, id);
}

/** Whom the example project supports, and what its forms said. */
async function loadFollowUp(ctx: Context, ids: DemoNotebook): Promise<void> {
  const id = ids.project('example');
  for (const support of exampleSupports(ids))
    await createEntitySupport(ctx, id, sent<EntitySupportInputDto>('EntitySupportInputDto', support));
  const add = async (tally: Sent<IndicatorTallyInputDto>) =>
    (await createIndicatorTally(ctx, id, sent<IndicatorTallyInputDto>('IndicatorTallyInputDto', tally))).row;
  const tallies: string[] = [];
  for (const tally of exampleTallies(ids)) tallies.push((await add(tally)).id);
  await add({ ...exampleCorrection(ids), replacesTallyId: tallies[0]! });
}

const checked = <Input>(name: string, record: DemoRecord<Input>, ids: DemoNotebook): Input =>
  sent<Input>(name, record.input(ids), record.key);

const checks = new Map<string, (value: unknown) => void>();

/** The input as it would arrive: filled in and checked by the contract of the Management API. */
function sent<Input>(name: string, value: Sent<Input>, key = name): Input {
  if (!checks.has(name)) checks.set(name, managementContract.validatorFor(name));
  try {
    checks.get(name)!(value);
  } catch (error) {
    throw new Error(`demonstration data: ${key} does not fit ${name}`, { cause: error });
  }
  return value as Input;
}
