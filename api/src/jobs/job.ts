import type { Context } from '../persistence/context.js';

/** A job is a name with a payload. Who performs it is said in job-list.ts, so that the one who asks need not know. */
export interface Job<Payload> {
  name: string;
  readonly payload?: Payload;
}
export const job = <Payload extends object>(name: string): Job<Payload> => ({ name });

/**
 * Part of the caller's transaction: rolled back with it, seen by a worker only after the commit. With a key, a later order
 * replaces an earlier one.
 */
export async function enqueue<P extends object>(
  ctx: Context,
  { name }: Job<P>,
  payload: P,
  { runAt, key }: { runAt?: Date; key?: string } = {},
): Promise<void> {
  await ctx.db.query(
    `select graphile_worker.add_job($1, $2::json, run_at := coalesce($3::timestamptz, now()), job_key := $4)`,
    [name, JSON.stringify(payload), runAt ?? null, key ?? null],
  );
}
