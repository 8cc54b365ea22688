/** What public statistics are counted from. Who is protected or restricted is not in it, and nothing in it leads to a person. */
import { may, type Context } from '../../persistence/context.js';
import { concealedIn } from '../../vault/concealed.js';
import type { Vault } from '../../vault/vault.js';

/** What the statistics know of one participation: no name, no number, no id of a person. */
export interface Counted {
  projectId: string;
  /** Tells people of one answer apart, and means nothing beyond it: somebody may take part in several projects. */
  person: number;
  startedOn: string;
  /** Null: not known. */
  municipality: string | null;
  gender: 'female' | 'male' | 'non-binary' | null;
  ageAtStart: number | null;
  isced: '0-2' | '3-4' | '5-8' | null;
}

/**
 * The participations in some projects that began from one day to another, those that were registered first before others.
 * Protected people are in none (docs/adr/0020), nor is whoever has had the processing restricted (GDPR art. 18).
 */
export async function countedForStatistics(
  ctx: Context,
  vault: Vault,
  projectIds: string[],
  { from, to }: { from: string; to: string },
): Promise<Counted[]> {
  if (!may(ctx.actor, 'participants:read', null))
    throw new Error('statistics are counted by the system alone');
  return vault.enter(ctx, async (inside) => {
    const lists: { id: string }[] = await inside.db.query(
      'select organisation_id as id from vault.concealed',
    );
    const concealed: string[] = [];
    for (const { id } of lists) concealed.push(...(await concealedIn(inside, id)).keys());
    return inside.db.query(
      `select p.project_id as "projectId", dense_rank() over (order by p.participant_id)::int as person,
         p.first_start::text as "startedOn", p.municipality, p.gender, p.age_at_start as "ageAtStart", p.isced
       from vault.participation p join vault.participant h on h.id = p.participant_id
       where p.project_id = any($1::uuid[]) and p.participant_id <> all($2::uuid[]) and h.restricted_at is null
         and p.first_start between $3::date and $4::date
       order by p.created_at, p.id`,
      [projectIds, concealed, from, to],
    );
  });
}

/** When the register began to keep participants: the instant at which the first terms were set. Null: it has not. */
export async function participantsKeptSince(ctx: Context): Promise<Date | null> {
  const [row] = await ctx.db.query(
    `select min(saved_at) as at from record_version where kind = 'participant-terms' and version = 1`,
  );
  return row.at;
}
