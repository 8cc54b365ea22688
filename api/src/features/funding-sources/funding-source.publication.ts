import type { FundingSourceInputDto } from '@spang/shared/management';
import type { Context } from '../../persistence/context.js';
import type { PublicDocument, PublishedType } from '../../publication/index.js';
import { organisationFaces, withoutPeople } from '../organisations/index.js';
import { areaFaces } from '../reference-data/index.js';
import type { FundingSource } from './funding-source.entity.js';
import { toPublicFundingSource } from './funding-source.mapper.js';
import { FUNDING_SOURCE_RECORD } from './funding-source.record.js';

/** How a funding source becomes public. */
export const FUNDING_SOURCE_PUBLICATION: PublishedType<FundingSource, FundingSourceInputDto> = {
  record: FUNDING_SOURCE_RECORD,
  kind: 'funding-source',
  documents: async (ctx, id, input) => [await documentOf(ctx, id, input)],
};

async function documentOf(ctx: Context, id: string, input: FundingSourceInputDto): Promise<PublicDocument> {
  const mentions = [input.managingAuthorityId, input.financierId].filter((one) => one !== null);
  const organisations = withoutPeople(await organisationFaces(ctx, mentions));
  const document = toPublicFundingSource(id, input, {
    publicUrl: ctx.publicUrl,
    areas: await areaFaces(ctx, input.programme?.eligibleAreaIds ?? []),
    organisations,
  });
  const { fund, programme } = input;
  return {
    kind: 'funding-source',
    document,
    filters: {
      title: input.name,
      texts: [
        input.name,
        fund?.code,
        fund?.names,
        programme?.names,
        programme?.cci ?? programme?.cciRaw,
        document.managingAuthority?.name,
        document.financier?.name,
        ...input.priorities.map(({ labels }) => labels),
        ...input.specificObjectives.map(({ label }) => label),
        ...input.calls.flatMap(({ code, title }) => [code, title]),
      ],
      tags: { kind: [input.kind], funding: document.facets, organisation: [...organisations.keys()] },
      startsOn: null,
      mentions,
    },
  };
}
