/** How participants are counted (Regulation (EU) 2021/1057, Annex I). Nobody who is out of the actor's sight is counted. */
import { may, type Context } from '../../persistence/context.js';
import type { Vault } from '../../vault/vault.js';
import { IN_SIGHT, sightOf, sightValues } from './sight.js';

/** So many of each gender; non-binary where national law has it. */
export interface PeopleCount {
  female: number;
  male: number;
  nonBinary: number;
  notKnown: number;
}

/** A record that lacks what all are broken down by counts in the total alone. */
const COMPLETE = 'num_nulls(p.gender, p.age_at_start, p.employment_status, p.isced) = 0';
const AT_ENTRY: Record<string, string> = {
  EECO02: `p.employment_status = 'unemployed'`,
  EECO03: `p.employment_status = 'unemployed' and p.long_term_unemployed`,
  EECO04: `p.employment_status = 'inactive'`,
  EECO05: `p.employment_status = 'employed'`,
  EECO06: 'p.age_at_start < 18',
  EECO07: 'p.age_at_start between 18 and 29',
  EECO08: 'p.age_at_start >= 55',
  EECO09: `p.isced = '0-2'`,
  EECO10: `p.isced = '3-4'`,
  EECO11: `p.isced = '5-8'`,
  EECO13: 'p.third_country_national',
  EECO14: 'p.foreign_background',
  EECO16: 'p.housing_exclusion',
  EECO17: 'p.rural',
};
const outcome = (column: string, answer: string) =>
  `p.last_end <= $6 and p.${column}->>'on' <= $6::text and p.${column}->>'${answer}' = 'yes'`;
const AFTERWARDS: Record<string, string> = {
  EECR01: outcome('immediate_outcome', 'jobSearch'),
  EECR02: outcome('immediate_outcome', 'education'),
  EECR03: outcome('immediate_outcome', 'qualification'),
  EECR04: outcome('immediate_outcome', 'employment'),
  EECR05: outcome('six_month_outcome', 'employment'),
  EECR06: outcome('six_month_outcome', 'improvedSituation'),
};
const COUNTED = { ...AT_ENTRY, ...AFTERWARDS };

const SQL = `select coalesce(p.gender, 'not-known') as gender, count(*)::int as "EECO01",
  ${Object.entries(COUNTED)
    .map(([code, condition]) => `count(*) filter (where ${COMPLETE} and ${condition})::int as "${code}"`)
    .join(', ')}
  from vault.participation p join vault.participant h on h.id = p.participant_id
  where ${IN_SIGHT} and p.project_id = $5 and p.first_start <= $6::date group by 1`;

const NOBODY: PeopleCount = { female: 0, male: 0, nonBinary: 0, notKnown: 0 };
const KEYS: Record<string, keyof PeopleCount> = {
  female: 'female',
  male: 'male',
  'non-binary': 'nonBinary',
  'not-known': 'notKnown',
};

/**
 * Participants of a project who began by a day, by code of indicator: each code when there is somebody, else none. Empty too for
 * whoever may not see the participants: a count of few tells of them.
 */
export async function countPeople(
  ctx: Context,
  vault: Vault,
  project: { id: string; ownerId: string },
  asOf: string,
): Promise<Map<string, PeopleCount>> {
  if (!may(ctx.actor, 'participants:read', project.ownerId, project.id)) return new Map();
  return vault.enter(ctx, async (inside) => {
    const sight = await sightOf(inside);
    const rows: ({ gender: string } & Record<string, number>)[] = await inside.db.query(SQL, [
      ...sightValues(sight),
      project.id,
      asOf,
    ]);
    const counts = new Map<string, PeopleCount>();
    for (const { gender, ...byCode } of rows)
      for (const [code, count] of Object.entries(byCode))
        counts.set(code, { ...(counts.get(code) ?? NOBODY), [KEYS[gender]!]: count });
    return counts;
  });
}
