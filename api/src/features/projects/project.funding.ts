import type {
  ProjectContributionInputDto,
  ProjectFundingPartDto,
  ProjectFundingTotalDto,
  ProjectInputDto,
  ProjectVisibilityDto,
} from '@spang/shared/management';
import { FUNDING_FACETS, sumOfMoney, type FundingFacet, type MoneyDto } from '@spang/shared/values';
import type { Faces } from './project.references.js';

type Funded = Pick<ProjectInputDto, 'programmeId' | 'contributions'>;
type Registers = Pick<Faces, 'fundingSources' | 'organisations'>;

/** Where the money comes from: the union over contributions and programme, in the order of the list. */
export function fundingFacetsOf(project: Funded, { fundingSources }: Registers): FundingFacet[] {
  const found = new Set(sourceIdsOf(project).flatMap((id) => fundingSources.get(id)?.facets ?? []));
  return FUNDING_FACETS.filter((facet) => found.has(facet));
}

/** The computed sum of the contributions; null where none can be said. Never a total cost. */
export function fundingTotalOf({
  contributions,
}: Pick<Funded, 'contributions'>): ProjectFundingTotalDto | null {
  const amount = sumOfLines(contributions);
  return amount && { amount, isComputed: true };
}

/**
 * A line whose amount is not published makes the sum a least value. Beside one that is "about" or "at most" no sum can be
 * said at all; nor when no amount is published, or they are in several currencies.
 */
function sumOfLines(lines: ProjectContributionInputDto[]): MoneyDto | null {
  const sum = sumOfMoney(lines.flatMap(({ amount }) => amount ?? []));
  if (!sum || lines.every(({ amount }) => amount)) return sum;
  return sum.certainty === 'exact' || sum.certainty === 'minimum' ? { ...sum, certainty: 'minimum' } : null;
}

/** The money by facet, each contribution counted once: a source with several facets counts under its first. */
export function fundingPartsOf(project: Funded, faces: Registers): ProjectFundingPartDto[] {
  const facetOf = ({ fundingSourceId }: ProjectContributionInputDto): FundingFacet | null => {
    const facets: readonly FundingFacet[] = faces.fundingSources.get(fundingSourceId ?? '')?.facets ?? [];
    return FUNDING_FACETS.find((facet) => facets.includes(facet)) ?? null;
  };
  const byFacet = Map.groupBy(project.contributions, facetOf);
  return [...FUNDING_FACETS, null].flatMap((facet) => {
    const lines = byFacet.get(facet);
    if (!lines) return [];
    const { fundingSourceId, contributorId } = lines[0]!;
    const name =
      faces.fundingSources.get(fundingSourceId ?? '')?.name ??
      faces.organisations.get(contributorId ?? '')?.name ??
      null;
    return [{ facet, amount: sumOfLines(lines), name }];
  });
}

/** The statement that a beneficiary must show; for a grant of the Union whose source is not in the register. */
const USUAL_STATEMENT = {
  sv: 'Medfinansieras av Europeiska unionen',
  en: 'Co-funded by the European Union',
};

/** What must be shown beside the project, Art. 50 of Regulation (EU) 2021/1060; null without money of the Union. */
export function visibilityOf(
  project: Funded,
  { fundingSources }: Registers,
  publicUrl: string,
): ProjectVisibilityDto | null {
  const [stated] = sourceIdsOf(project).flatMap((id) => fundingSources.get(id)?.visibility ?? []);
  if (stated) return { statement: stated.statement, fund: stated.fund, emblem: stated.emblem };
  if (!project.contributions.some(({ kind }) => kind === 'eu-grant')) return null;
  return { statement: USUAL_STATEMENT, fund: null, emblem: `${publicUrl}/assets/eu-emblem.svg` };
}

/** The programme first: it decides which statement is shown. */
const sourceIdsOf = ({ programmeId, contributions }: Funded): string[] =>
  [programmeId, ...contributions.map(({ fundingSourceId }) => fundingSourceId)].filter((id) => id !== null);
