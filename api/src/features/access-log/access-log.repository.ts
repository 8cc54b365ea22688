import type { ListAccessLogEntriesQueryDto } from '@spang/shared/management';
import { offsetOf } from '../../persistence/paging.js';
import { Conditions } from '../../persistence/record-list.js';
import { AccessLog } from '../../vault/vault.entity.js';
import type { VaultContext } from '../../vault/vault.js';

/** Rows of these organisations without those about some people, the latest first. */
export async function findEntries(
  { db }: VaultContext,
  organisations: string[],
  withheld: string[],
  query: ListAccessLogEntriesQueryDto,
): Promise<{ rows: AccessLog[]; totalRecords: number }> {
  const where = new Conditions([organisations, withheld])
    .add('organisation_id = ?', query.organisationId)
    .add('person_id = ?', query.participantId)
    .add('actor_id = ?', query.actorId)
    .add('action = ?', query.action)
    .add('outcome = ?', query.outcome)
    .add(`(at at time zone 'Europe/Stockholm')::date >= ?`, query.from)
    .add(`(at at time zone 'Europe/Stockholm')::date <= ?`, query.to);
  const from = `from vault.access_log where organisation_id = any($1::uuid[])
    and (person_id is null or person_id <> all($2::uuid[])) and ${where.text}`;
  const { length } = where.values;
  const found: { organisationId: string; seq: string }[] = await db.query(
    `select organisation_id as "organisationId", seq ${from}
     order by at desc, organisation_id, seq desc limit $${length + 1} offset $${length + 2}`,
    [...where.values, query.limit, offsetOf(query)],
  );
  const [{ count }] = await db.query(`select count(*)::int as count ${from}`, where.values);
  const rows = found.length ? await db.find(AccessLog, { where: found }) : [];
  const byKey = new Map(rows.map((row) => [`${row.organisationId}/${row.seq}`, row]));
  return {
    rows: found.map(({ organisationId, seq }) => byKey.get(`${organisationId}/${seq}`)!),
    totalRecords: count,
  };
}

/** The last row of an organisation's log. */
export async function headOf({ db }: VaultContext, organisationId: string): Promise<AccessLog> {
  return db.findOneOrFail(AccessLog, { where: { organisationId }, order: { seq: 'DESC' } });
}
