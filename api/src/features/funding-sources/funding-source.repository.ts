import type { FundingSourceInputDto, ListFundingSourcesQueryDto } from '@spang/shared/management';
import { In } from 'typeorm';
import type { Context } from '../../persistence/context.js';
import { byName, Conditions, containing, pageOfRecords } from '../../persistence/record-list.js';
import { RecordVersion } from '../../persistence/record.entity.js';
import { FundingSource } from './funding-source.entity.js';

const ORDERS = { name: byName('name'), updated: 'updated_at' };

/** One page of funding sources. */
export const findFundingSources = (ctx: Context, query: ListFundingSourcesQueryDto) =>
  pageOfRecords(
    ctx,
    FundingSource,
    new Conditions()
      .add('words like ?', query.q && containing(query.q))
      .add('kind = ?', query.kind)
      .add(
        `id in (select record_id from external_id where kind = 'funding-source' and system = ?)`,
        query.externalSystem,
      )
      .add(
        `id in (select record_id from external_id where kind = 'funding-source' and value = ?)`,
        query.externalId,
      ),
    ORDERS,
    query,
  );

export const findFundingSourcesById = (ctx: Context, ids: string[]): Promise<FundingSource[]> =>
  ids.length ? ctx.db.findBy(FundingSource, { id: In([...new Set(ids)]) }) : Promise.resolve([]);

/** What the public sees of each: the document of the published version, by funding source. */
export async function findPublishedInputs(
  ctx: Context,
  rows: FundingSource[],
): Promise<Map<string, FundingSourceInputDto>> {
  const where = rows
    .filter(({ publishedVersion }) => publishedVersion !== null)
    .map(({ id, publishedVersion }) => ({
      kind: 'funding-source',
      recordId: id,
      version: publishedVersion!,
    }));
  const versions = where.length ? await ctx.db.find(RecordVersion, { where }) : [];
  return new Map(versions.map(({ recordId, document }) => [recordId, document as FundingSourceInputDto]));
}
