import type { OccasionInputDto } from '@spang/shared/management';
import { canonicalMoney, canonicalPostcode } from '@spang/shared/values';
import { Invalid, invalid, type Fault } from '../../errors.js';
import { may, type Context } from '../../persistence/context.js';
import type { RecordType } from '../../persistence/record.js';
import { collaborationAreaFaces } from '../collaboration-areas/index.js';
import { municipalityNames } from '../reference-data/index.js';
import { OCCASION_COLUMNS, Occasion } from './occasion.entity.js';
import { TrainingOffer } from './training-offer.entity.js';
import { without } from './training-offer.record.js';

export const OCCASION_RECORD: RecordType<Occasion, OccasionInputDto> = {
  kind: 'occasion',
  resource: 'training-offers',
  entity: Occasion,
  isShared: false,
  check,
  apply: (row, input) => {
    const { offerId, lifecycle, startType, start, end, studyForm, seats, externalIds } = input;
    const { areaId } = input.openTo;
    Object.assign(row, { offerId, lifecycle, startType, start, end, studyForm, seats, externalIds, areaId });
    row.content = without(canonicalOccasion(input), OCCASION_COLUMNS);
  },
  toInputs: async (_ctx, rows) => rows.map(toOccasionInput),
};

/** The one way to write what was sent: money with two decimals, instants in UTC, postcodes without space. */
const canonicalOccasion = (input: OccasionInputDto): OccasionInputDto => ({
  ...input,
  fees: input.fees.map((fee) => ({ ...fee, price: canonicalMoney(fee.price) })),
  locations: input.locations.map(({ postalCode, ...location }) => ({
    ...location,
    postalCode: postalCode && canonicalPostcode(postalCode),
  })),
  sessions: input.sessions.map(({ startsAt, endsAt, ...session }) => ({
    ...session,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  })),
});

/** The occasion as a client would have to send it. */
export const toOccasionInput = (row: Occasion): OccasionInputDto => ({
  ...row.content,
  ownerId: row.ownerId,
  externalIds: row.externalIds,
  offerId: row.offerId,
  lifecycle: row.lifecycle,
  startType: row.startType,
  start: row.start,
  end: row.end,
  studyForm: row.studyForm,
  seats: row.seats,
});

/**
 * The offer exists and is one that the actor may change; the occasion belongs to the offer's owner and stays with its
 * offer; municipalities and area exist. Throws Invalid.
 */
async function check(ctx: Context, input: OccasionInputDto, row: Occasion | null): Promise<void> {
  const offer = await ctx.db.findOneBy(TrainingOffer, { id: input.offerId });
  if (!offer || !may(ctx.actor, 'training-offers:read', offer.ownerId))
    throw invalid('#/offerId', 'unknown-reference');
  if (row && row.offerId !== input.offerId) throw invalid('#/offerId', 'offer-is-fixed');
  if (input.ownerId && input.ownerId !== offer.ownerId) throw invalid('#/ownerId', 'owner-of-offer');

  const faults: Fault[] = [];
  const fault = (pointer: string, code: string) => faults.push({ pointer, code, params: {} });
  const codes = [
    ...input.locations.map(({ municipalityCode }) => municipalityCode),
    ...input.openTo.municipalities,
  ];
  const known = await municipalityNames(ctx, codes);
  input.locations.forEach(({ municipalityCode }, i) => {
    if (!known.has(municipalityCode)) fault(`#/locations/${i}/municipalityCode`, 'unknown-municipality');
  });
  input.openTo.municipalities.forEach((code, i) => {
    if (!known.has(code)) fault(`#/openTo/municipalities/${i}`, 'unknown-municipality');
  });
  const { areaId } = input.openTo;
  if (areaId && !(await collaborationAreaFaces(ctx, [areaId])).has(areaId))
    fault('#/openTo/areaId', 'unknown-reference');
  input.sessions.forEach(({ locationIndex }, i) => {
    if (locationIndex !== null && locationIndex >= input.locations.length)
      fault(`#/sessions/${i}/locationIndex`, 'unknown-reference');
  });
  if (faults.length) throw new Invalid(faults);
}
