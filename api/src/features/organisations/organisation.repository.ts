import {
  normaliseIdentifier,
  type ListOrganisationsQueryDto,
  type OrganisationInputDto,
} from '@spang/shared/management';
import type { OrganisationRelationType } from '@spang/shared/values';
import { In } from 'typeorm';
import type { Context } from '../../persistence/context.js';
import { byName, Conditions, containing, pageOfRecords } from '../../persistence/record-list.js';
import { RecordVersion } from '../../persistence/record.entity.js';
import { Organisation, OrganisationRelation } from './organisation.entity.js';

const ORDERS = { name: byName('name'), updated: 'updated_at' };

/** One page of organisations. */
export const findOrganisations = (ctx: Context, query: ListOrganisationsQueryDto) =>
  pageOfRecords(
    ctx,
    Organisation,
    new Conditions()
      .add('words like ?', query.q && containing(numberOrWords(query.q)))
      .add('kind = ?', query.kind)
      .add('identifiers @> any (?::jsonb[])', query.identifier && asIdentifiers(query.identifier))
      .add(
        `id in (select record_id from external_id where kind = 'organisation' and system = ?)`,
        query.externalSystem,
      )
      .add(
        `id in (select record_id from external_id where kind = 'organisation' and value = ?)`,
        query.externalId,
      ),
    ORDERS,
    query,
  );

/** 212000-2759 is looked for as 2120002759, which is how it is kept. */
const numberOrWords = (q: string): string =>
  /^[\d\s-]{10,}$/.test(q) ? normaliseIdentifier('se-orgnr', q) : q;

const asIdentifiers = (value: string): string[] =>
  (['se-orgnr', 'fi-ytunnus', 'vat', 'pic'] as const).map((scheme) =>
    JSON.stringify([{ scheme, value: normaliseIdentifier(scheme, value) }]),
  );

export const findOrganisationsById = (ctx: Context, ids: string[]): Promise<Organisation[]> =>
  ids.length ? ctx.db.findBy(Organisation, { id: In([...new Set(ids)]) }) : Promise.resolve([]);

/** What the public sees of each: the document of the published version, by organisation. */
export async function findPublishedInputs(
  ctx: Context,
  rows: Organisation[],
): Promise<Map<string, OrganisationInputDto>> {
  const where = rows
    .filter(({ publishedVersion }) => publishedVersion !== null)
    .map(({ id, publishedVersion }) => ({ kind: 'organisation', recordId: id, version: publishedVersion! }));
  const versions = where.length ? await ctx.db.find(RecordVersion, { where }) : [];
  return new Map(versions.map(({ recordId, document }) => [recordId, document as OrganisationInputDto]));
}

/** One writer of kinship at a time: of two who tie a knot from both ends, the second must see the first. */
export const lockKinship = (ctx: Context): Promise<unknown> =>
  ctx.db.query(`select pg_advisory_xact_lock(hashtext('organisation.kinship'))`);

/** The organisation and all that it is a part of, as parent or unit-of say it. */
export const findAbove = (ctx: Context, id: string): Promise<Set<string>> =>
  follow(
    ctx,
    id,
    `select id, parent_id as next from organisation where parent_id is not null
     union all select organisation_id, related_id from organisation_relation where type = 'unit-of'`,
  );

/** The organisation and all that came after it, as either side says it; what `exceptOf` says is not asked. */
export const findLater = (ctx: Context, id: string, exceptOf: string | null): Promise<Set<string>> =>
  follow(
    ctx,
    id,
    `select organisation_id as id, related_id as next from organisation_relation
     where type = 'merged-into' and organisation_id is distinct from $2
     union all select related_id, organisation_id from organisation_relation
     where type = 'successor-of' and organisation_id is distinct from $2`,
    [exceptOf],
  );

/** Everything that steps lead to from `id`, itself too. */
async function follow(ctx: Context, id: string, steps: string, values: unknown[] = []): Promise<Set<string>> {
  const rows: { id: string }[] = await ctx.db.query(
    `with recursive met as (
       select $1::uuid as id union select step.next from (${steps}) step join met using (id)
     ) select id from met`,
    [id, ...values],
  );
  return new Set(rows.map((row) => row.id));
}

/** What others state about this one, as it is today; the first 100. */
export const findIncoming = (ctx: Context, id: string): Promise<OrganisationRelation[]> =>
  ctx.db.find(OrganisationRelation, { where: { relatedId: id }, order: { id: 'ASC' }, take: 100 });

export interface PublicStatement {
  organisationId: string;
  document: OrganisationInputDto;
}

/** Published organisations that state, in what is public of them, that they stand in such a relation to this one. */
export async function findPublicStatements(
  ctx: Context,
  id: string,
  types: OrganisationRelationType[],
): Promise<PublicStatement[]> {
  return ctx.db.query(
    `select o.id as "organisationId", v.document
     from record_version v join organisation o on o.id = v.record_id and o.published_version = v.version
     where v.kind = 'organisation' and v.document -> 'relations' @> any ($1::jsonb[])
     order by o.id limit 100`,
    [types.map((type) => JSON.stringify([{ type, organisationId: id }]))],
  );
}

/** Other organisations with one of these numbers: by scheme and value, as they are kept. */
export async function findNamesakes(ctx: Context, row: Organisation): Promise<string[]> {
  const found: { identifiers: Organisation['identifiers'] }[] = await ctx.db.query(
    'select identifiers from organisation where id <> $1 and identifiers @> any ($2::jsonb[]) limit 20',
    [row.id, row.identifiers.map((identifier) => JSON.stringify([identifier]))],
  );
  return found.flatMap(({ identifiers }) => identifiers.map(({ scheme, value }) => `${scheme} ${value}`));
}
