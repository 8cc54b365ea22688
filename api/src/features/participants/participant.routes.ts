import {
  IdentityDisclosureDto,
  IdentityDisclosureInputDto,
  ParticipantDto,
  ParticipantLookupDto,
  ParticipantLookupInputDto,
  ParticipantPathDto,
  PersonRectificationInputDto,
  ProtectionInputDto,
} from '@spang/shared/management';
import type { FastifyRequest } from 'fastify';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import type { Vault } from '../../vault/vault.js';
import { toDisclosureDto, toParticipantDto } from './participant.mapper.js';
import * as service from './participant.service.js';
import { toFace } from './participation.mapper.js';

const tags = ['Participants'];
const params = ref(ParticipantPathDto);

/** People: found by the exact number alone, and shown one at a time for a reason. */
export function participantRoutes(app: App, vault: Vault): void {
  app.post(
    '/participant-lookups',
    {
      config: { permission: 'participants:read' },
      schema: {
        operationId: 'lookUpParticipant',
        tags,
        summary: 'Look up somebody by the exact number',
        description:
          '30 an hour; hits and misses are logged. Nobody and nobody whom you may see are the same answer. Söker på exakt nummer; träffar och missar loggas.',
        body: ref(ParticipantLookupInputDto),
        response: { 200: ref(ParticipantLookupDto) },
      },
    },
    async (request) => {
      const found = await request.transaction((ctx) => service.lookUp(ctx, vault, request.body));
      return { participant: found && toFace(found) };
    },
  );

  app.get(
    '/participants/:participantId',
    {
      config: { permission: 'participants:read' },
      schema: {
        operationId: 'getParticipant',
        tags,
        summary: 'Get a participant',
        description:
          'By pseudonym, with the participations that you may see; it is logged. Under pseudonym, med de deltaganden du får se; läsningen loggas.',
        params,
        response: { 200: ref(ParticipantDto) },
      },
    },
    async (request) =>
      show(
        request,
        await request.transaction((ctx) => service.getParticipant(ctx, vault, request.params.participantId)),
      ),
  );

  app.post(
    '/participants/:participantId/identity-disclosures',
    {
      config: { permission: 'participants:identity' },
      schema: {
        operationId: 'discloseIdentity',
        tags,
        summary: 'Read who a participant is',
        description:
          'For a purpose, which is written to the access log before the answer leaves. För ett ändamål, som skrivs i åtkomstloggen innan svaret lämnas.',
        params,
        body: ref(IdentityDisclosureInputDto),
        response: { 200: ref(IdentityDisclosureDto) },
      },
    },
    async (request) => {
      const { params: path, body } = request;
      const disclosed = await request.transaction((ctx) =>
        service.discloseIdentity(ctx, vault, path.participantId, body),
      );
      return toDisclosureDto(request.now, disclosed);
    },
  );

  app.put(
    '/participants/:participantId/identity',
    {
      config: { permission: 'participants:write' },
      schema: {
        operationId: 'rectifyIdentity',
        tags,
        summary: 'Correct who a participant is',
        description:
          'With the reason (GDPR art. 16). If-Match is the version of the participant. Rättar identiteten, med skäl.',
        params,
        body: ref(PersonRectificationInputDto),
        response: { 200: ref(ParticipantDto) },
      },
    },
    async (request) => {
      const { params: path, body } = request;
      const seen = await request.transaction((ctx) =>
        service.rectifyIdentity(ctx, vault, path.participantId, body),
      );
      return show(request, seen);
    },
  );

  app.put(
    '/participants/:participantId/protection',
    {
      config: { permission: 'participants:protected' },
      schema: {
        operationId: 'protectParticipant',
        tags,
        summary: 'Protect the identity of a participant',
        description:
          'From then on the person is unknown to everybody without the special permission. Därefter är personen okänd för alla som saknar särskild behörighet.',
        params,
        body: ref(ProtectionInputDto),
        response: { 200: ref(ParticipantDto) },
      },
    },
    async (request) => {
      const { params: path, body } = request;
      const seen = await request.transaction((ctx) => service.protect(ctx, vault, path.participantId, body));
      return show(request, seen);
    },
  );
}

function show(request: FastifyRequest, seen: service.SeenPerson): ParticipantDto {
  request.recordVersion = seen.person.version;
  return toParticipantDto(request.publicUrl, seen);
}
