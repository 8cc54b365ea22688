import type { PublicOfferOccasionDto } from '@spang/shared/open';

const OPEN = ['open', 'continuous', 'interest-only'];

/** Whether one may apply now: what the published document says. */
export const isOpen = ({ applicationState }: Pick<PublicOfferOccasionDto, 'applicationState'>): boolean =>
  OPEN.includes(applicationState);

/** Where one applies; undefined when one may not, or not on the web. */
export const applyAt = (occasion: PublicOfferOccasionDto): string | undefined =>
  isOpen(occasion)
    ? (occasion.applicationPeriods.find(({ url }) => url !== null)?.url ?? undefined)
    : undefined;
