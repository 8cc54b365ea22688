import type {
  NeededCharacteristic,
  ParticipantFaceDto,
  ParticipationDto,
  ParticipationInputDto,
  ParticipationSummaryDto,
} from '@spang/shared/management';
import { NEEDED_CHARACTERISTICS } from '@spang/shared/values';
import type { Participant, Participation } from './participant.entity.js';
import type { Seen } from './participant.repository.js';

/** The participation as a client would have to send it. */
export const toParticipationInput = (row: Participation): ParticipationInputDto => ({
  firstStart: row.firstStart,
  lastEnd: row.lastEnd,
  hours: row.hours === null ? null : Number(row.hours),
  municipality: row.municipality,
  gender: row.gender,
  employmentStatus: row.employmentStatus,
  longTermUnemployed: row.longTermUnemployed,
  isced: row.isced,
  thirdCountryNational: row.thirdCountryNational,
  foreignBackground: row.foreignBackground,
  rural: row.rural,
  housingExclusion: row.housingExclusion,
  immediateOutcome: row.immediateOutcome,
  sixMonthOutcome: row.sixMonthOutcome,
  enrolments: row.enrolments,
  noticeVersion: row.noticeVersion,
  noticeGivenOn: row.noticeGivenOn,
});

/** The columns that an input says, its rights and rules looked at. */
export const columnsOf = (
  input: ParticipationInputDto,
): ReturnType<typeof toParticipationInput> & { hours: never } =>
  ({
    ...toParticipationInput(input as never),
    hours: input.hours === null ? null : input.hours.toFixed(2),
  }) as never;

export const toFace = ({ id, pseudonym, birthYear }: Participant): ParticipantFaceDto => ({
  id,
  pseudonym,
  birthDecade: birthYear === null ? null : birthYear - (birthYear % 10),
});

/** What is missing for it to be counted in more than the total. */
export const missingOf = (row: Participation): NeededCharacteristic[] =>
  NEEDED_CHARACTERISTICS.filter((name) => row[name] === null);

export const toParticipationSummary = ({ row, person }: Seen): ParticipationSummaryDto => ({
  id: row.id,
  version: row.version,
  projectId: row.projectId,
  participant: toFace(person),
  firstStart: row.firstStart,
  lastEnd: row.lastEnd,
  occasionIds: row.enrolments.map(({ occasionId }) => occasionId),
  missingFields: missingOf(row),
});

export const toParticipationDto = (publicUrl: string, { row, person }: Seen): ParticipationDto => ({
  ...toParticipationInput(row),
  id: row.id,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  projectId: row.projectId,
  participant: toFace(person),
  ageAtStart: row.ageAtStart,
  missingFields: missingOf(row),
  _links: {
    self: { href: `${publicUrl}/management/v1/participations/${row.id}`, rel: 'self', method: 'GET' },
  },
});
