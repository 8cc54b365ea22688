import type {
  FundingSourceDto,
  FundingSourceInputDto,
  FundingSourceSummaryDto,
  ListFundingSourcesQueryDto,
} from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import { createRecord, deleteRecord, getRecord, replaceRecord } from '../../persistence/record.js';
import { previewRecord, publishRecord, rebuildRecord, withdrawRecord } from '../../publication/index.js';
import { organisationFaces } from '../organisations/index.js';
import { areaFaces } from '../reference-data/index.js';
import { facetsOf, visibilityOf } from './funding-facets.js';
import type { FundingSource } from './funding-source.entity.js';
import { toFundingSourceSummary } from './funding-source.mapper.js';
import { FUNDING_SOURCE_PUBLICATION } from './funding-source.publication.js';
import { FUNDING_SOURCE_RECORD } from './funding-source.record.js';
import { findFundingSources } from './funding-source.repository.js';

/** Creates a draft. Throws Invalid when an organisation or area that it names does not exist. */
export const createFundingSource = (ctx: Context, input: FundingSourceInputDto): Promise<FundingSource> =>
  createRecord(ctx, FUNDING_SOURCE_RECORD, input);
export const getFundingSource = (ctx: Context, id: string): Promise<FundingSource> =>
  getRecord(ctx, FUNDING_SOURCE_RECORD, id);
export const replaceFundingSource = (
  ctx: Context,
  id: string,
  input: FundingSourceInputDto,
): Promise<FundingSource> => replaceRecord(ctx, FUNDING_SOURCE_RECORD, id, input);
/** Removes a draft that nothing refers to. */
export const deleteFundingSource = (ctx: Context, id: string): Promise<void> =>
  deleteRecord(ctx, FUNDING_SOURCE_RECORD, id);
export const publishFundingSource = (ctx: Context, id: string): Promise<FundingSource> =>
  publishRecord(ctx, FUNDING_SOURCE_PUBLICATION, id);
export const withdrawFundingSource = (ctx: Context, id: string): Promise<FundingSource> =>
  withdrawRecord(ctx, FUNDING_SOURCE_PUBLICATION, id);
export const previewFundingSource = (
  ctx: Context,
  id: string,
): Promise<{ document: object; current: object | null }> =>
  previewRecord(ctx, FUNDING_SOURCE_PUBLICATION, id);
/** Writes the public document anew from the published version. */
export const rebuildFundingSource = (ctx: Context, id: string): Promise<void> =>
  rebuildRecord(ctx, FUNDING_SOURCE_PUBLICATION, id);

/** One page of funding sources: by words of source, fund and programme, kind and external id. */
export async function listFundingSources(
  ctx: Context,
  query: ListFundingSourcesQueryDto,
): Promise<{ data: FundingSourceSummaryDto[]; totalRecords: number }> {
  const { rows, totalRecords } = await findFundingSources(ctx, query);
  return { data: rows.map(toFundingSourceSummary), totalRecords };
}

/** The funding source as a client would have to send it. */
export const fundingSourceInput = async (ctx: Context, row: FundingSource): Promise<FundingSourceInputDto> =>
  (await FUNDING_SOURCE_RECORD.toInputs(ctx, [row]))[0]!;

type Particular = FundingSourceInputDto &
  Pick<
    FundingSourceDto,
    'facets' | 'isEu' | 'visibility' | 'managingAuthority' | 'financier' | 'eligibleAreas'
  >;

/** The funding source with what its ids stand for and what is derived from it. */
export async function fundingSourceDto(ctx: Context, row: FundingSource): Promise<Particular> {
  const input = await fundingSourceInput(ctx, row);
  const ids = [row.managingAuthorityId, row.financierId].filter((id) => id !== null);
  const organisations = await organisationFaces(ctx, ids);
  const short = (id: string | null) => {
    const face = organisations.get(id ?? '');
    return face ? { id: face.id, name: face.name, kind: face.kind } : null;
  };
  const areaIds = input.programme?.eligibleAreaIds ?? [];
  const areas = await areaFaces(ctx, areaIds);
  return {
    ...input,
    facets: facetsOf(input),
    isEu: input.kind === 'eu-programme',
    visibility: visibilityOf(input, ctx.publicUrl),
    managingAuthority: short(row.managingAuthorityId),
    financier: short(row.financierId),
    eligibleAreas: areaIds.flatMap((id) => areas.get(id) ?? []),
  };
}
