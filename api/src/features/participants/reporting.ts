/** What the monthly reports say of a participation, and which of them no longer hold when it changes. */
import type { VaultContext } from '../../vault/vault.js';
import { concealedIn } from '../../vault/concealed.js';
import type { Participant, Participation } from './participant.entity.js';
import { participationsOfPeople } from './participant.repository.js';

/** What is told of somebody in a month: an end and the hours in the month of the end, not before. */
export interface ReportFacts {
  firstDay: string;
  lastDay: string | null;
  hours: string | null;
}
type Reported = Pick<
  Participation,
  'projectId' | 'organisationId' | 'participantId' | 'firstStart' | 'lastEnd' | 'hours' | 'gender'
>;

/** The last day of a month. */
export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** null: not in the project that month. An end that came later is not known of yet: to tell it then is no correction. */
export function factsIn(
  month: string,
  { firstStart, lastEnd, hours }: Pick<Reported, 'firstStart' | 'lastEnd' | 'hours'>,
): ReportFacts | null {
  const last = lastDayOf(month);
  if (firstStart > last || (lastEnd !== null && lastEnd < `${month}-01`)) return null;
  const hasEnded = lastEnd !== null && lastEnd <= last;
  return { firstDay: firstStart, lastDay: hasEnded ? lastEnd : null, hours: hasEnded ? hours : null };
}

/**
 * A participation was created or has changed: the first month that was reported otherwise, and all later ones, have to be made
 * again, in the same transaction. Of a protected person in the reports that hold such people, and in no others.
 */
export const correctReports = (ctx: VaultContext, before: Reported | null, after: Reported): Promise<void> =>
  correct(ctx, after, (month, isProtected) => {
    const said = (row: Reported | null) => {
      const facts = row && factsIn(month, row);
      return JSON.stringify(facts && { ...facts, gender: isProtected ? row.gender : null });
    };
    return said(before) !== said(after);
  });

/** The same when who somebody is, or how protected, has changed: in every project. */
export async function correctReportsOf(ctx: VaultContext, person: Participant): Promise<void> {
  for (const row of await participationsOfPeople(ctx, [person.id]))
    await correct(ctx, row, (month) => factsIn(month, row) !== null);
}

/** Whoever changes people waits for a report that is being made, and it for them: so that none is made of half a change. */
export const lockReports = (
  ctx: VaultContext,
  projectId: string,
  how: 'to change' | 'to make',
): Promise<unknown> =>
  ctx.db.query(
    `select pg_advisory_xact_lock${how === 'to change' ? '_shared' : ''}(hashtextextended($1, 0))`,
    [`report|${projectId}`],
  );

async function correct(
  ctx: VaultContext,
  { projectId, organisationId, participantId }: Reported,
  isOtherwise: (month: string, isProtected: boolean) => boolean,
): Promise<void> {
  await lockReports(ctx, projectId, 'to change');
  const rows: { month: string }[] = await ctx.db.query(
    `select distinct month from vault.report_batch where project_id = $1 and state in ('made', 'sent') order by month`,
    [projectId],
  );
  if (!rows.length) return;
  const isProtected = (await concealedIn(ctx, organisationId)).has(participantId);
  const first = rows.find(({ month }) => isOtherwise(month, isProtected));
  if (!first) return;
  await ctx.db.query(
    `update vault.report_batch set version = version + 1, sealed = null,
       state = case state when 'sent' then 'to-be-resent' else 'outdated' end
     where project_id = $1 and month >= $2 and state in ('made', 'sent') and (with_protected or not $3)`,
    [projectId, first.month, isProtected],
  );
}
