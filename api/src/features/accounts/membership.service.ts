import {
  excludeEachOther,
  isAboutPeople,
  isConfirmedByOfficer,
  type MembershipInputDto,
} from '@spang/shared/management';
import { dayAfter, dayOf } from '@spang/shared/values';
import { invalid } from '../../errors.js';
import { audit } from '../../persistence/audit.js';
import type { Context } from '../../persistence/context.js';
import { Membership } from './user.entity.js';
import { mayAdminister, mayGrant } from './user.policy.js';
import { hasOtherAdministrator, unknownOrganisations, unknownProjectAt } from './user.repository.js';

const LONGEST_DAYS = 366;

/** Does it wait for a data protection officer, and grant nothing? */
export const isProposal = ({ role, confirmedAt }: Pick<Membership, 'role' | 'confirmedAt'>): boolean =>
  isConfirmedByOfficer(role) && confirmedAt === null;

/** The same said in one way: ids as the database writes them, projects in order. */
const normalised = ({
  organisationId,
  role,
  validTo,
  projectIds,
}: MembershipInputDto): MembershipInputDto => ({
  organisationId: organisationId?.toLowerCase() ?? null,
  role,
  validTo,
  projectIds: projectIds && [...new Set(projectIds.map((id) => id.toLowerCase()))].toSorted(),
});

/** As it was sent, so that a fault can be pointed at, but for the id that roles are compared by. */
export const asSent = (membership: MembershipInputDto): MembershipInputDto => ({
  ...membership,
  organisationId: normalised(membership).organisationId,
});

/** In an order that does not depend on who said it. */
export const sorted = (memberships: MembershipInputDto[]): MembershipInputDto[] =>
  memberships
    .map(normalised)
    .toSorted((a, b) => `${a.organisationId} ${a.role}`.localeCompare(`${b.organisationId} ${b.role}`));

const isSame = (a: MembershipInputDto, b: MembershipInputDto): boolean =>
  JSON.stringify(normalised(a)) === JSON.stringify(normalised(b));

/** Those that are not in the list, in every particular. */
export const missingIn = <M extends MembershipInputDto>(list: MembershipInputDto[], from: M[]): M[] =>
  from.filter((membership) => !list.some((other) => isSame(membership, other)));

interface Present {
  /** What the actor sees of what the user has. */
  before: MembershipInputDto[];
  /** The rest of it. */
  elsewhere: MembershipInputDto[];
}

/** Refuses roles that the actor may not give. What the user has already is not asked about. */
export async function checkAdded(
  ctx: Context,
  userId: string | null,
  wanted: MembershipInputDto[],
  { before, elsewhere }: Present,
): Promise<void> {
  const ids = wanted.map(({ organisationId }) => organisationId).filter((id) => id !== null);
  const unknown = await unknownOrganisations(ctx, ids);
  for (const [index, membership] of wanted.entries()) {
    const at = `#/memberships/${index}`;
    const { organisationId, role } = membership;
    if (before.some((other) => isSame(membership, other))) continue;
    if (!mayAdminister(ctx.actor, organisationId))
      throw invalid(`${at}/organisationId`, 'not-your-organisation');
    if (organisationId && unknown.includes(organisationId))
      throw invalid(`${at}/organisationId`, 'unknown-reference');
    const hasOther = await hasOtherAdministrator(ctx, organisationId, userId);
    if (!mayGrant(ctx.actor, membership, hasOther)) throw invalid(`${at}/role`, 'role-exceeds-yours');
    if (isAboutPeople(role) && userId === ctx.actor.id) throw invalid(`${at}/role`, 'not-to-yourself');
    refuseTogether(ctx, at, membership, [...wanted, ...elsewhere]);
    await checkLimits(ctx, at, membership);
  }
}

/** Who confirms and reviews neither appoints nor handles, also where the actor does not see the other role. */
function refuseTogether(
  ctx: Context,
  at: string,
  membership: MembershipInputDto,
  others: MembershipInputDto[],
): void {
  const today = dayOf(ctx.now);
  const holds = ({ validTo }: MembershipInputDto) => validTo === null || validTo >= today;
  const isThere = ({ organisationId }: MembershipInputDto) =>
    organisationId === membership.organisationId ||
    organisationId === null ||
    membership.organisationId === null;
  const clash = others.some(
    (other) =>
      holds(membership) && holds(other) && isThere(other) && excludeEachOther(membership.role, other.role),
  );
  if (clash) throw invalid(`${at}/role`, 'roles-exclude-each-other');
}

async function checkLimits(
  ctx: Context,
  at: string,
  { organisationId, role, validTo, projectIds }: MembershipInputDto,
): Promise<void> {
  if (isConfirmedByOfficer(role) && validTo! > dayAfter(dayOf(ctx.now), LONGEST_DAYS))
    throw invalid(`${at}/validTo`, 'protection-beyond-a-year');
  const unknown = projectIds ? await unknownProjectAt(ctx, organisationId, projectIds) : -1;
  if (unknown >= 0) throw invalid(`${at}/projectIds/${unknown}`, 'unknown-reference');
}

/** Takes away what is not wanted and adds what is new. What stays as it was keeps its confirmation. */
export async function saveMemberships(
  ctx: Context,
  userId: string,
  wanted: MembershipInputDto[],
  before: Membership[],
): Promise<void> {
  const gone = missingIn(wanted, before);
  if (gone.length) await ctx.db.remove(gone);
  for (const membership of missingIn(before, wanted)) {
    const { organisationId, role } = membership;
    const isProposed = isConfirmedByOfficer(role);
    const proposedBy = isProposed ? ctx.actor.id : null;
    await ctx.db.insert(Membership, { ...normalised(membership), userId, proposedBy });
    if (isProposed) await audit(ctx, 'propose', 'user', userId, ['memberships'], organisationId);
  }
}
