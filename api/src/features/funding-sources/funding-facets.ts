import type { FundingSourceInputDto } from '@spang/shared/management';
import { FUNDING_FACETS, type FundingFacet, type LocalizedNameDto } from '@spang/shared/values';

type Source = Pick<FundingSourceInputDto, 'kind' | 'fund' | 'programme' | 'visibilityStatement'>;

const isFacet = (code: string): code is FundingFacet => (FUNDING_FACETS as readonly string[]).includes(code);

/**
 * Where the money comes from, as people ask for it (decisions §3): Interreg Nord is Interreg and ERDF. A fund that people do
 * not ask for by name (ESF of 2014-2020) gives no facet rather than a neighbour's.
 */
export function facetsOf({ kind, fund, programme }: Source): FundingFacet[] {
  if (kind !== 'eu-programme') return [kind];
  const codes = [
    ...(programme?.goal === 'interreg' ? ['Interreg'] : []),
    ...(fund ? [fund.code] : []),
    ...(programme?.secondaryFundCodes ?? []),
  ];
  return [...new Set(codes.filter(isFacet))];
}

/** Annex IX's statement where the source has no wording of its own. The Swedish one is ESF-rådet's prescribed text. */
const STATEMENT: LocalizedNameDto = {
  sv: 'Medfinansieras av Europeiska unionen',
  en: 'Co-funded by the European Union',
  fi: 'Euroopan unionin osarahoittama',
};

/** Emblem and statement that must stand with everything that the money paid for; null: no money of the Union. */
export const visibilityOf = ({ kind, fund, visibilityStatement }: Source, publicUrl: string) =>
  kind === 'eu-programme' && fund
    ? {
        statement: visibilityStatement ?? STATEMENT,
        fund: { code: fund.code, names: fund.names },
        emblem: `${publicUrl}/assets/eu-emblem.svg`,
      }
    : null;
