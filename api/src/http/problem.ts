import { faultText } from '@spang/shared/contract';
import type { FaultDto, ProblemDto } from '@spang/shared/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import {
  AppError,
  Forbidden,
  Gone,
  Invalid,
  NotFound,
  RuleBroken,
  TooMany,
  Unauthenticated,
  Unavailable,
  Unprocessable,
  VersionConflict,
  VersionMissing,
  type Fault,
} from '../errors.js';
import { PROBLEMS, type ProblemCode } from './problem-texts.js';

/** What a class of refusals is called when its own code has no text. */
const CLASSES: [unknown, ProblemCode][] = [
  [Invalid, 'invalid'],
  [Unauthenticated, 'unauthenticated'],
  [Forbidden, 'forbidden'],
  [NotFound, 'not-found'],
  [RuleBroken, 'rule-broken'],
  [Gone, 'cursor-expired'],
  [VersionConflict, 'version-conflict'],
  [Unprocessable, 'idempotency-key-reused'],
  [VersionMissing, 'version-missing'],
  [TooMany, 'quota-exceeded'],
  [Unavailable, 'unavailable'],
];

/** What Fastify itself says no with, by its status. */
const BY_STATUS: Record<number, ProblemCode> = {
  400: 'malformed',
  404: 'no-such-address',
  408: 'request-timeout',
  413: 'too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  429: 'quota-exceeded',
  431: 'headers-too-large',
  503: 'unavailable',
};

/** Swedish unless English is preferred (Accept-Language). */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): 'sv' | 'en' {
  const wishes = (request.headers['accept-language'] ?? '').split(',').map((wish) => {
    const [tag = '', ...rest] = wish.trim().toLowerCase().split(';');
    const quality = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
    return { language: tag.split('-')[0], quality };
  });
  const quality = (language: string) =>
    (wishes.find((wish) => wish.language === language) ?? wishes.find((wish) => wish.language === '*'))
      ?.quality ?? 0;
  return quality('en') > quality('sv') ? 'en' : 'sv';
}

/** A problem (RFC 9457) but for what is particular to the case. */
export function problemOf(
  code: ProblemCode,
  language: 'sv' | 'en',
  { publicUrl, id, traceId }: { publicUrl: string; id: string; traceId: string },
): ProblemDto {
  const { status, [language]: texts } = PROBLEMS[code];
  const [title, detail] = texts;
  return {
    type: `${publicUrl}/problems#${code}`,
    title,
    status,
    detail,
    instance: `urn:uuid:${id}`,
    code,
    traceId,
  };
}

/** The only place where an error becomes HTTP. What we did not foresee is a 500 that says nothing. */
export function sendProblem(error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply) {
  const code = problemCodeOf(error);
  const problem = PROBLEMS[code];
  if (problem.status >= 500) request.log.error({ err: error }, 'failed');
  const language = languageOf(request);
  const own = error instanceof AppError && error.code in PROBLEMS ? (error.code as ProblemCode) : code;
  const faults =
    error instanceof Invalid ? error.faults : (error as { params?: { faults?: Fault[] } }).params?.faults;
  const params = error instanceof AppError ? error.params : {};

  const body: ProblemDto = {
    ...problemOf(own, language, {
      publicUrl: request.publicUrl,
      id: request.id,
      traceId: request.trace.traceId,
    }),
    status: problem.status,
    code: error instanceof AppError ? error.code : code,
    ...(faults ? { errors: faults.slice(0, 200).map((fault) => toFaultDto(fault, language)) } : {}),
    ...(error instanceof VersionConflict
      ? {
          conflictingFields: (params['conflictingFields'] as string[] | undefined) ?? [],
          currentVersion: params['currentVersion'] as number,
        }
      : {}),
  };
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="Spang"');
  if (problem.status === 429)
    void reply.header('retry-after', String((params['retryAfter'] as number | undefined) ?? 60));
  if (problem.status === 409 && own === 'request-in-progress') void reply.header('retry-after', '1');
  if (problem.status === 415)
    void reply.header(
      request.method === 'PATCH' ? 'accept-patch' : 'accept',
      request.method === 'PATCH' ? 'application/merge-patch+json, application/json' : 'application/json',
    );
  if (problem.status === 503) void reply.header('retry-after', '5');
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('vary', withLanguage(reply.getHeader('vary')))
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(body);
}

/** The text of a problem is in the language that was asked for, also where the answer itself has none. */
const withLanguage = (vary: unknown): string => {
  const names = typeof vary === 'string' ? vary : 'Accept, Accept-Encoding';
  return /accept-language/i.test(names) ? names : `${names}, Accept-Language`;
};

function problemCodeOf(error: FastifyError | AppError): ProblemCode {
  if (error instanceof AppError) {
    const kind = CLASSES.find(([type]) => error instanceof (type as typeof AppError));
    return error.code in PROBLEMS ? (error.code as ProblemCode) : (kind?.[1] ?? 'internal');
  }
  const sqlState =
    (error as { driverError?: { code?: string }; code?: string }).driverError?.code ?? error.code;
  if (sqlState === '23503') return 'in-use';
  if (sqlState === '57014' || /^(08|53|57P)/.test(sqlState ?? '') || sqlState === 'ECONNREFUSED')
    return 'unavailable';
  if (sqlState === '40001' || sqlState === '40P01') return 'unavailable';
  if (error.code?.startsWith('FST_') || (error.statusCode ?? 500) < 500)
    return BY_STATUS[error.statusCode ?? 500] ?? 'internal';
  return 'internal';
}

/** Says where in the form of RFC 9457: pointer, parameter or header. */
function toFaultDto({ pointer, code, params }: Fault, language: 'sv' | 'en'): FaultDto {
  const where = pointer.startsWith('?')
    ? { parameter: pointer.slice(1, 201) }
    : pointer.endsWith(':')
      ? { header: pointer.slice(0, -1) }
      : { pointer: pointer.slice(0, 1000) };
  return { ...where, code, detail: faultText(code, language, params).slice(0, 1000) };
}
