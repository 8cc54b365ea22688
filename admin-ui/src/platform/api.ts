import { createManagementClient } from '@spang/shared/client/management';
import type { ProblemDto } from '@spang/shared/management';
import { language } from './i18n';
import { signInAgain } from './session-gate';

export const api = createManagementClient({ baseUrl: '/management/v1', credentials: 'same-origin' });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language());
    return request;
  },
});

/** What the API said no with. Thrown by loaders, shown by the route's error page; caught by forms. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: ProblemDto,
    /** Seconds to wait before the next try; null: nothing is said of it. */
    readonly retryAfter: number | null = null,
  ) {
    super(problem.title);
  }
}

/** The request did not arrive, or the answer did not: nothing is known about what was saved. */
export class Offline extends Error {}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data, the version it has and the status, or a thrown problem. */
async function answer<T>(request: Promise<Answer<T>>): Promise<{ data: T; etag: string; status: number }> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    throw new Offline('offline', { cause });
  });
  const { status, headers } = response;
  if (!response.ok)
    throw new ApiProblem(problemOf(error, response), Number(headers.get('Retry-After')) || null);
  return { data: data as T, etag: headers.get('ETag') ?? '', status };
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Sent {
  query?: Record<string, string | number | boolean | string[] | undefined>;
  body?: object;
  headers?: Record<string, string>;
  /** Asked on the way in or out: that nobody is signed in is then an answer, and no reason to ask for a password. */
  isAtTheDoor?: boolean;
}

/** The client with its paths loosened, here and nowhere else: for what is asked in the same way of many resources. */
const loose = api as unknown as Record<Method, (path: string, init: object) => Promise<Answer<never>>>;

const isSignedOut = (error: unknown) =>
  error instanceof ApiProblem && error.problem.code === 'unauthenticated';

/**
 * One call. The answer's type is a DTO of the contract, named by the caller. Has the session ended meanwhile, it waits until
 * somebody has signed in again and is then made once more: a form that saves loses nothing.
 */
export async function read<T>(method: Method, path: string, { query, isAtTheDoor, ...init }: Sent = {}) {
  const send = () => answer<T>(loose[method](path, { ...init, ...(query ? { params: { query } } : {}) }));
  try {
    return await send();
  } catch (error) {
    if (isAtTheDoor || !isSignedOut(error) || !(await signInAgain())) throw error;
    return send();
  }
}

/** The data of one call. */
export const call = async <T>(method: Method, path: string, sent?: Sent): Promise<T> =>
  (await read<T>(method, path, sent)).data;

/** A proxy in between may answer without our problem document. */
function problemOf(error: unknown, response: Response): ProblemDto {
  if (typeof error === 'object' && error !== null && 'code' in error) return error as ProblemDto;
  return {
    type: 'about:blank',
    title: response.statusText || String(response.status),
    status: response.status,
    detail: '',
    instance: '',
    code: response.status >= 500 ? 'internal' : `http-${response.status}`,
  };
}
