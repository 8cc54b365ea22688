/** The composition root: everything there is, in order. */
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import Fastify, { type FastifyInstance, type FastifyServerOptions, type RouteOptions } from 'fastify';
import type { DataSource } from 'typeorm';
import { managementContract } from './contract/management.js';
import { openContract } from './contract/open.js';
import { accessLogRoutes } from './features/access-log/index.js';
import {
  ACCOUNT_ENTITIES,
  accountRoutes,
  apiKeyRoutes,
  findActorByKey,
  findActorBySession,
  userRoutes,
} from './features/accounts/index.js';
import { auditRoutes } from './features/audit/index.js';
import {
  COLLABORATION_AREA_ENTITIES,
  collaborationAreaRoutes,
} from './features/collaboration-areas/index.js';
import {
  DATA_SUBJECT_REQUEST_ENTITIES,
  dataSubjectRequestRoutes,
} from './features/data-subject-requests/index.js';
import { EMBED_ENTITIES, embedRoutes, sightingLog } from './features/embeds/index.js';
import { FOLLOW_UP_ENTITIES, followUpRoutes } from './features/follow-up/index.js';
import { FUNDING_SOURCE_ENTITIES, fundingSourceRoutes } from './features/funding-sources/index.js';
import { ORGANISATION_ENTITIES, organisationRoutes } from './features/organisations/index.js';
import {
  countPeople,
  honourDisposals,
  PARTICIPANT_ENTITIES,
  participantsRoutes,
} from './features/participants/index.js';
import { PROJECT_ENTITIES, projectRoutes } from './features/projects/index.js';
import { RETENTION_ENTITIES, retentionRoutes } from './features/retention/index.js';
import { REFERENCE_ENTITIES, referenceDataRoutes } from './features/reference-data/index.js';
import { STATISTICS_ENTITIES } from './features/statistics/index.js';
import {
  TRAINING_OFFER_ENTITIES,
  occasionRoutes,
  trainingOfferRoutes,
} from './features/training-offers/index.js';
import { addresses, refuseEmptySegments } from './http/addresses.js';
import { authentication } from './http/authentication.js';
import { answerBrokenHttp, connections } from './http/connection.js';
import { health } from './http/health.js';
import { preconditions } from './http/preconditions.js';
import { sendProblem } from './http/problem.js';
import { allowEveryOrigin, isOpenAddress } from './http/public-access.js';
import { publicDoor } from './http/public-door.js';
import { rateLimits } from './http/rate-limit.js';
import { requestContext } from './http/request-context.js';
import { servePages } from './http/serve-admin.js';
import { serveContract } from './http/serve-contract.js';
import { securityHeaders, securityHeadersOf } from './http/security-headers.js';
import { securityText } from './http/security-text.js';
import { SESSION_COOKIE, sessionStore } from './http/session-store.js';
import { traceOf } from './http/trace.js';
import { changeRoutes } from './open/api/changes.routes.js';
import { applicationRouteRoutes } from './open/api/application-route.routes.js';
import { openKindRoutes } from './open/api/kinds.routes.js';
import { statisticsRoutes } from './open/api/statistics.routes.js';
import { exportRoutes } from './open/exports/exports.routes.js';
import { calendarRoutes } from './open/feeds/calendars.routes.js';
import { feedRoutes } from './open/feeds/feeds.routes.js';
import { readEmbedScripts } from './open/embeds/embed-scripts.js';
import { embedPageRoutes } from './open/embeds/embed-pages.routes.js';
import { oembedRoutes } from './open/embeds/oembed.routes.js';
import { savedEmbedRoutes } from './open/embeds/offers.routes.js';
import { previewRoutes } from './open/embeds/preview.routes.js';
import { embedScriptRoutes } from './open/embeds/script.routes.js';
import { pageRoutes } from './open/pages/pages.routes.js';
import { sendMissingPage, wantsPage } from './open/pages/send-page.js';
import { inTransaction, SYSTEM } from './persistence/context.js';
import { poolOf } from './persistence/pool.js';
import { publicReader } from './publication/index.js';
import type { MasterKeys } from './vault/master-keys.js';
import { prepareVault } from './vault/prepare.js';
import { VAULT_ENTITIES } from './vault/vault.entity.js';
import { vaultOf } from './vault/vault.js';

export const ENTITIES = [
  ...REFERENCE_ENTITIES,
  ...ORGANISATION_ENTITIES,
  ...FUNDING_SOURCE_ENTITIES,
  ...PROJECT_ENTITIES,
  ...COLLABORATION_AREA_ENTITIES,
  ...TRAINING_OFFER_ENTITIES,
  ...EMBED_ENTITIES,
  ...FOLLOW_UP_ENTITIES,
  ...PARTICIPANT_ENTITIES,
  ...RETENTION_ENTITIES,
  ...DATA_SUBJECT_REQUEST_ENTITIES,
  ...STATISTICS_ENTITIES,
  ...ACCOUNT_ENTITIES,
  ...VAULT_ENTITIES,
];

const EMBED_SCRIPTS = readEmbedScripts(new URL('../../shared/embed/released/', import.meta.url).pathname);

export interface AppOptions {
  dataSource: DataSource;
  /** What the world calls us, without a slash at the end. */
  publicUrl: string;
  /** Signs cookies and cursors. */
  secret: string;
  /** Open what is in the vault, and are tried at the start. Without them the vault is closed, and all else works. */
  masterKeys?: MasterKeys;
  /** Who was disposed of, so that a restored database does not bring them back. Without it nobody can be disposed of. */
  disposalsFile?: string;
  clock?: () => Date;
  logger?: FastifyServerOptions['logger'];
  trustProxy?: string | undefined;
  /** Requests a minute of one anonymous address. */
  rateLimit?: number;
  /** So many bytes of public answers are kept in memory; 0: none. */
  keptBytes?: number;
  /** Where vulnerabilities are reported. */
  securityContact?: string;
  /** The public actor whose service it is, and the e-mail address that answers for it. */
  operator?: string;
  contact?: string;
  /** Told of every route there is: so that a test can miss none. */
  onRoute?: (route: RouteOptions) => void;
}

/** The published contract names an https address (profile UFN.02); a local one is known to whoever started it. */
const contractUrlOf = (publicUrl: string) =>
  publicUrl.startsWith('https://') ? publicUrl : 'https://spang.example.se';
const API = { version: '1.0.0', released: '2026-11-24' };

export async function buildApp({
  dataSource,
  publicUrl,
  secret,
  masterKeys,
  disposalsFile,
  clock = () => new Date(),
  logger = false,
  trustProxy,
  rateLimit = 6000,
  securityContact = 'mailto:security@example.se',
  keptBytes,
  operator = 'Spång',
  contact = 'spang@example.se',
  onRoute,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logger as never,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 2048 }, // as long as an address may be
    ...(trustProxy ? { trustProxy: trustProxy.split(',').map((part) => part.trim()) } : {}),
    return503OnClosing: false, // connections() says it as a problem
    http: { requireHostHeader: false }, // the same
    clientErrorHandler: answerBrokenHttp(publicUrl),
    frameworkErrors: (error, request, reply) => {
      // an address that cannot be read meets none of our hooks
      const trace = traceOf(request.headers['traceparent']);
      reply.headers({ ...securityHeadersOf(publicUrl), traceparent: trace.traceparent });
      if (isOpenAddress(request.url)) allowEveryOrigin(request, reply as never, () => {});
      sendProblem(error, Object.assign(request, { trace, publicUrl }), reply as never);
    },
  });
  if (onRoute) app.addHook('onRoute', onRoute);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) =>
    wantsPage(request) ? sendMissingPage(request, reply) : app.noSuchAddress(request, reply),
  );

  // first: a page must be able to read a 401, 429 or 503 too
  app.addHook('onRequest', (request, reply, done) =>
    isOpenAddress(request.url) ? allowEveryOrigin(request, reply, done) : done(),
  );
  await app.register(addresses);
  await app.register(requestContext, { dataSource, publicUrl, clock });
  await app.register(securityHeaders, { publicUrl });
  await app.register(connections, { publicUrl });
  const lookUps = {
    findActorByKey: (key: string, ip: string) => findActorByKey(dataSource, key, clock(), ip),
    findActorBySession: (userId: string) => findActorBySession(dataSource, userId, clock()),
  };
  const reader = publicReader(poolOf(dataSource), secret, keptBytes);
  const vault = vaultOf(masterKeys, disposalsFile);
  const sightings = sightingLog(dataSource, clock, publicUrl);
  app.addHook('onClose', sightings.close);
  if (masterKeys)
    app.addHook('onReady', async () => {
      const system = { actor: SYSTEM, now: clock(), publicUrl };
      await prepareVault(dataSource, { ...system, masterKeys });
      const again = await inTransaction(dataSource, system, (ctx) => honourDisposals(ctx, vault));
      if (again) app.log.warn({ again }, 'disposed of again: the database had been restored');
    });

  await app.register(health, { dataSource });
  await app.register(securityText, { publicUrl, contact: securityContact, clock });
  await app.register(servePages, {
    admin: new URL('../../admin-ui/dist/', import.meta.url).pathname,
    assets: new URL('../../shared/assets/', import.meta.url).pathname,
  });

  await app.register(async (pages) => {
    await pages.register(rateLimits, { anonymous: rateLimit });
    pageRoutes(pages, reader, { publicUrl, operator, contact });
  });

  await app.register(async (management) => {
    management.addHook('onRequest', refuseEmptySegments);
    await management.register(cookie);
    await management.register(session, {
      secret,
      store: sessionStore(dataSource),
      ...SESSION_COOKIE,
      cookie: { ...SESSION_COOKIE.cookie },
    });
    await management.register(authentication, lookUps);
    await management.register(rateLimits, { anonymous: rateLimit });
    await management.register(preconditions);
    await management.register(serveContract, {
      prefix: '/management/v1',
      publicUrl,
      contractUrl: contractUrlOf(publicUrl),
      title: 'Spång Management API',
      description:
        'Read, create, change and publish records of publicly funded skills-supply projects. Everything an editor can do, a municipal system can do. Limitations: see x-limitations. Clients must ignore fields they do not know.\n\nLäs, skapa, ändra och publicera poster om offentligt finansierade kompetensförsörjningsprojekt. Allt en redaktör kan göra kan ett kommunalt system göra. Begränsningar: se x-limitations. Klienter ska bortse från fält de inte känner till.',
      ...API,
      isOpen: false,
      contract: managementContract,
      routes: [
        (inner) => accountRoutes(inner, dataSource),
        userRoutes,
        apiKeyRoutes,
        auditRoutes,
        referenceDataRoutes,
        organisationRoutes,
        fundingSourceRoutes,
        projectRoutes,
        collaborationAreaRoutes,
        trainingOfferRoutes,
        occasionRoutes,
        (inner) => embedRoutes(inner, sightings),
        (inner) => followUpRoutes(inner, (ctx, project, asOf) => countPeople(ctx, vault, project, asOf)),
        (inner) => participantsRoutes(inner, vault),
        retentionRoutes,
        (inner) => dataSubjectRequestRoutes(inner, vault),
        (inner) => accessLogRoutes(inner, vault),
      ],
    });
  });

  await app.register(async (open) => {
    open.addHook('onRequest', refuseEmptySegments);
    await open.register(authentication, { ...lookUps, findActorBySession: async () => null });
    await open.register(rateLimits, { anonymous: rateLimit });
    await open.register(serveContract, {
      prefix: '/api/v1',
      publicUrl,
      contractUrl: contractUrlOf(publicUrl),
      title: 'Spång Open API',
      description:
        'Open data about publicly funded skills-supply projects: who pays, who takes part, which training it leads to. Anonymous, read-only, cacheable. Limitations: see x-limitations. Clients must ignore fields they do not know.\n\nÖppna data om offentligt finansierade kompetensförsörjningsprojekt: vem som betalar, vilka som deltar, vilken utbildning det leder till. Utan inloggning, bara läsning. Begränsningar: se x-limitations. Klienter ska bortse från fält de inte känner till.',
      ...API,
      isOpen: true,
      contract: openContract,
      routes: [
        (inner) => openKindRoutes(inner, reader),
        (inner) => applicationRouteRoutes(inner, reader),
        (inner) => statisticsRoutes(inner, reader),
        (inner) => changeRoutes(inner, reader),
      ],
    });
    await open.register(async (scope) => embedScriptRoutes(scope, EMBED_SCRIPTS, publicUrl));
    await open.register(async (scope) => previewRoutes(scope));
    await open.register(async (scope) => {
      const door = publicDoor(scope, openContract);
      feedRoutes(door, reader);
      calendarRoutes(door, reader);
      exportRoutes(door, reader);
      embedPageRoutes(door, reader, sightings.seen);
      oembedRoutes(door, reader);
      savedEmbedRoutes(door, reader, sightings.seen);
    });
  });
  return app;
}
