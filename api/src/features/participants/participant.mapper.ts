import type { IdentityDisclosureDto, ParticipantDto } from '@spang/shared/management';
import { maskedNumber, writtenNumber, type Identity } from './identity.js';
import type { Participant } from './participant.entity.js';
import type { SeenPerson } from './participant.service.js';
import { toFace, toParticipationSummary } from './participation.mapper.js';

const SHOWN_MS = 60_000;

export const toParticipantDto = (
  publicUrl: string,
  { person, participations, identity, protection }: SeenPerson,
): ParticipantDto => ({
  ...toFace(person),
  version: person.version,
  createdAt: person.createdAt.toISOString(),
  updatedAt: person.updatedAt.toISOString(),
  organisationId: person.organisationId,
  identityKind: person.identityKind,
  maskedIdentity: identity && maskedNumber(identity),
  protection: protection as ParticipantDto['protection'],
  participations: participations.map((row) => toParticipationSummary({ row, person })),
  _links: {
    self: { href: `${publicUrl}/management/v1/participants/${person.id}`, rel: 'self', method: 'GET' },
  },
});

/** The one answer that tells who somebody is. */
export const toDisclosureDto = (
  now: Date,
  { person, identity }: { person: Participant; identity: Identity },
): IdentityDisclosureDto => ({
  participantId: person.id,
  pseudonym: person.pseudonym,
  identityKind: person.identityKind,
  identityNumber: writtenNumber(identity),
  givenName: identity.givenName,
  familyName: identity.familyName,
  shownUntil: new Date(now.getTime() + SHOWN_MS).toISOString(),
});
