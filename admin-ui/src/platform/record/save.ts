import type { ProblemDto } from '@spang/shared/contract';
import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { ApiProblem, Offline } from '../api';
import type { AnyRecord, RecordApi } from '../record-api';

/** What a form sends to its action. */
export interface SaveRequest<I> {
  input: I;
  /** The version that the form was opened with; absent when creating. */
  etag?: string;
  /** Makes a second try of a creation safe. */
  key: string;
}

/** What an action answers when nothing was saved. */
export interface NotSaved {
  problem: ProblemDto | null;
  /** Nothing is known about whether it was saved: the network failed. */
  isOffline: boolean;
  /** Differs between two answers. */
  at: number;
}

/**
 * The status makes the router leave the page as it is: reading everything anew would throw away what was typed, for a
 * reader who has no network too.
 */
const notSaved = (problem: ProblemDto | null) => {
  const answer: NotSaved = { problem, isOffline: problem === null, at: Date.now() };
  return data(answer, { status: problem?.status ?? 503 });
};

/** Runs a change; gives back what went wrong instead of throwing it, so that a form keeps what was typed. */
export async function attempt(change: () => Promise<Response>) {
  try {
    return await change();
  } catch (error) {
    if (error instanceof ApiProblem) return notSaved(error.problem);
    if (error instanceof Offline) return notSaved(null);
    throw error;
  }
}

type Writer<I extends object, R extends AnyRecord> = Pick<RecordApi<I, R, unknown>, 'create' | 'replace'>;

/** Creates a record and goes to it. */
export const createAction =
  <I extends object, R extends AnyRecord>(api: Writer<I, R>, to: (id: string) => string) =>
  async ({ request }: ActionFunctionArgs) => {
    const { input, key } = (await request.json()) as SaveRequest<I>;
    return attempt(async () => redirect(`${to((await api.create(input, key)).id)}?sparad=1`));
  };

/** Replaces a record and goes to it. The record's id is the parameter `id` of the route. */
export const editAction =
  <I extends object, R extends AnyRecord>(api: Writer<I, R>, to: (id: string) => string) =>
  async ({ request, params }: ActionFunctionArgs) => {
    const { input, etag = '' } = (await request.json()) as SaveRequest<I>;
    const id = params['id'] ?? '';
    return attempt(async () => {
      await api.replace(id, input, etag);
      return redirect(`${to(id)}?sparad=1`);
    });
  };
