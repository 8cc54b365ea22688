import type { AreaFaceDto, FundingSourceInputDto, FundingSourceSummaryDto } from '@spang/shared/management';
import { publicationStateOf } from '../../persistence/publication-state.js';
import type { PublicFundingSourceDto } from '@spang/shared/open';
import type { OrganisationFace } from '../organisations/index.js';
import { facetsOf, visibilityOf } from './funding-facets.js';
import type { FundingSource } from './funding-source.entity.js';

export const toFundingSourceSummary = (row: FundingSource): FundingSourceSummaryDto => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  facets: facetsOf(asSource(row)),
  version: row.version,
  ownerId: row.ownerId,
  fundCode: row.fund?.code ?? null,
  period: row.programme?.period ?? null,
  publication: publicationStateOf(row),
  updatedAt: row.updatedAt.toISOString(),
});

const asSource = ({ kind, fund, programme, visibilityStatement }: FundingSource) => ({
  kind,
  fund,
  programme: programme && { ...programme, eligibleAreaIds: [] },
  visibilityStatement,
});

/** What the public document is made of besides the version itself. */
export interface PublicSurroundings {
  publicUrl: string;
  areas: Map<string, AreaFaceDto>;
  organisations: Map<string, OrganisationFace>;
}

/** What the public gets. Field by field: nothing becomes public by being added to the record. */
export function toPublicFundingSource(
  id: string,
  input: FundingSourceInputDto,
  around: PublicSurroundings,
): PublicFundingSourceDto {
  const refTo = (organisationId: string | null) => {
    const face = around.organisations.get(organisationId ?? '');
    return face ? { id: face.id, name: face.name } : null;
  };
  return {
    id,
    name: input.name,
    kind: input.kind,
    facets: facetsOf(input),
    isEu: input.kind === 'eu-programme',
    fund: input.fund ? { code: input.fund.code, names: input.fund.names } : null,
    programme: toPublicProgramme(input.programme, around.areas),
    managingAuthority: refTo(input.managingAuthorityId),
    financier: refTo(input.financierId),
    priorities: input.priorities.map(({ code, labels, validFrom, validTo }) => ({
      code,
      labels,
      validFrom,
      validTo,
    })),
    specificObjectives: input.specificObjectives.map(({ code, euCode, priorityCode, label }) => ({
      code,
      euCode,
      priorityCode,
      label,
    })),
    calls: input.calls.map((call) => ({
      code: call.code,
      title: call.title,
      opens: call.opens,
      closes: call.closes,
      budget: call.budget,
      maxGrantRate: call.maxGrantRate,
      region: call.region,
      eligibleApplicants: call.eligibleApplicants,
    })),
    visibility: visibilityOf(input, around.publicUrl),
    sources: input.sources.map(({ section, url, readOn, note }) => ({ section, url, readOn, note })),
    _links: {
      self: { href: `${around.publicUrl}/api/v1/funding-sources/${id}`, rel: 'self', method: 'GET' },
    },
  };
}

const toPublicProgramme = (
  programme: FundingSourceInputDto['programme'],
  areas: Map<string, AreaFaceDto>,
): PublicFundingSourceDto['programme'] =>
  programme && {
    key: programme.key,
    names: programme.names,
    cciRaw: programme.cciRaw,
    cci: programme.cci,
    period: programme.period,
    goal: programme.goal,
    secondaryFundCodes: programme.secondaryFundCodes,
    visibilityRules: programme.visibilityRules,
    website: programme.website,
    eligibleAreas: programme.eligibleAreaIds.flatMap((areaId) => {
      const area = areas.get(areaId);
      return area
        ? { scheme: area.scheme, code: area.code, schemeVersion: area.schemeVersion, name: area.name }
        : [];
    }),
  };
