import type { OccasionInputDto } from '@spang/shared/management';
import type { Beginning, Say } from '../../platform/record/record-kind';
import { copyOfOccasion } from './occasion-copy';
import { occasionsApi } from './occasions.api';
import { trainingOffersApi } from './training-offers.api';

const backTo = (offerId: string, title: Parameters<Say['text']>[0]) => (say: Say) => ({
  to: `/utbildningar/${offerId}/tillfallen`,
  label: say.text(title),
});

/** A new occasion begins as a copy (`?kopiaAv=`), as one of an offer (`?offerId=`), or empty. */
export async function beginOccasion(search: URLSearchParams): Promise<Beginning<OccasionInputDto>> {
  const original = search.get('kopiaAv');
  if (original) {
    const { record, document } = await occasionsApi.open(original);
    const { input, checks } = copyOfOccasion(document);
    const back = backTo(record.offerId, record.offerTitle);
    return { initial: input, known: record, title: 'occasions.copy', back, checks };
  }
  const offerId = search.get('offerId');
  if (!offerId) return { initial: {} };
  const { record } = await trainingOffersApi.get(offerId);
  return {
    initial: { offerId, ownerId: record.ownerId },
    known: record,
    back: backTo(offerId, record.title),
  };
}
