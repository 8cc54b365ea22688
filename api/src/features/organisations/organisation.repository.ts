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

/** Is `id` the organisation `aboveId` itself, or somewhere under it? */
export async function isUnder(ctx: Context, id: string, aboveId: string): Promise<boolean> {
  const [found] = await ctx.db.query(
    `with recursive up as (
       select id, parent_id from organisation where id = $1
       union select above.id, above.parent_id from organisation above join up on above.id = up.parent_id
     ) select 1 from up where id = $2`,
    [id, aboveId],
  );
  return Boolean(found);
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
