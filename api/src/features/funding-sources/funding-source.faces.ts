import type { FundingSourceInputDto } from '@spang/shared/management';
import type { FundingFacet, FundingSourceKind, LocalizedNameDto } from '@spang/shared/values';
import type { Context } from '../../persistence/context.js';
import { facetsOf, visibilityOf } from './funding-facets.js';
import { FUNDING_SOURCE_RECORD } from './funding-source.record.js';
import { findFundingSourcesById, findPublishedInputs } from './funding-source.repository.js';

/** A funding source as other records show it: what is public of it, or the record as it is when nothing is. */
export interface FundingSourceFace {
  id: string;
  name: LocalizedNameDto;
  kind: FundingSourceKind;
  fundCode: string | null;
  isEu: boolean;
  period: string | null;
  facets: FundingFacet[];
  visibility: ReturnType<typeof visibilityOf>;
  priorities: FundingSourceInputDto['priorities'];
  specificObjectives: FundingSourceInputDto['specificObjectives'];
  calls: FundingSourceInputDto['calls'];
  isPublished: boolean;
}

/**
 * Funding sources in short, by id: as published where they are, else as the record stands. An unknown id is missing from the
 * map.
 */
export async function fundingSourceFaces(
  ctx: Context,
  ids: string[],
): Promise<Map<string, FundingSourceFace>> {
  const rows = await findFundingSourcesById(ctx, ids);
  const published = await findPublishedInputs(ctx, rows);
  const unpublished = rows.filter(({ id }) => !published.has(id));
  const current = await FUNDING_SOURCE_RECORD.toInputs(ctx, unpublished);
  const inputs = [...published, ...current.map((input, i) => [unpublished[i]!.id, input] as const)];
  return new Map(
    inputs.map(([id, input]) => [
      id,
      {
        id,
        name: input.name,
        kind: input.kind,
        fundCode: input.fund?.code ?? null,
        isEu: input.kind === 'eu-programme',
        period: input.programme?.period ?? null,
        facets: facetsOf(input),
        visibility: visibilityOf(input, ctx.publicUrl),
        priorities: input.priorities,
        specificObjectives: input.specificObjectives,
        calls: input.calls,
        isPublished: published.has(id),
      },
    ]),
  );
}
