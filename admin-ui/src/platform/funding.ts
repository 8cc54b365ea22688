import type { FundingFacet, MoneyDto } from '@spang/shared/values';
import type { CorePart } from '../ui/drill-core';
import type { Format } from './format';

/** One line of how something is paid for, as both the list and the dossier know it. */
export interface FundingLine {
  key: string;
  label: string;
  facet: FundingFacet;
  amount: MoneyDto | null;
}

/** The layers of the drill core. Amounts of another currency than the first have no common scale: drawn without a size. */
export function fundingParts(lines: FundingLine[], format: Format): CorePart[] {
  const currency = lines.find((line) => line.amount)?.amount?.currency;
  return lines.map(({ key, label, facet, amount }) => ({
    key,
    label,
    facet,
    amount: amount && amount.currency === currency ? Number(amount.amount) : null,
    certainty: amount?.certainty ?? 'exact',
    text: format.moneyCompact(amount),
  }));
}
