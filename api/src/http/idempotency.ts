import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalid, RuleBroken, Unprocessable, AppError } from '../errors.js';
import type { Context } from '../persistence/context.js';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Keeping {
  /** Keys live 24 hours from here: now, unless that would say too much. */
  keptFrom?: (now: Date) => Date;
  /** For calls about people: nothing of them is kept that can be read, or tried out. */
  vault?: {
    digest: (text: string) => string;
    seal: (text: string, rowId: string) => string;
    open: (sealed: string, rowId: string) => string;
  };
}

/**
 * Does a POST that creates at most once per key (draft-ietf-httpapi-idempotency-key-header): the key's row is written in
 * the transaction of the effect, and a repetition gets the kept answer.
 */
export async function once(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (ctx: Context) => Promise<Answer>,
  { keptFrom = (now) => now, vault }: Keeping = {},
): Promise<FastifyReply> {
  const key = keyOf(request);
  const route = `${request.method} ${request.routeOptions.url}`;
  const said = `${request.url}\n${JSON.stringify(request.body)}`;
  const fingerprint = vault ? vault.digest(said) : createHash('sha256').update(said).digest('hex');

  const { answer, isReplay } = await request.transaction(async (ctx) => {
    const [{ locked }] = await ctx.db.query(
      `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked`,
      [`${ctx.actor.id} ${route} ${key}`],
    );
    if (!locked) throw new RuleBroken('request-in-progress');
    const [kept] = await ctx.db.query(
      `select fingerprint, status, headers, body from idempotency
       where actor_id = $1 and route = $2 and key = $3 and created_at > $4::timestamptz - interval '24 hours'`,
      [ctx.actor.id, route, key, ctx.now],
    );
    if (kept && kept.fingerprint !== fingerprint) throw new Unprocessable('idempotency-key-reused');
    if (kept && vault) return { answer: JSON.parse(vault.open(kept.body, key)) as Answer, isReplay: true };
    if (kept) return { answer: kept as Answer, isReplay: true };
    const made = await work(ctx);
    const keeps = vault ? { ...made, headers: {}, body: vault.seal(JSON.stringify(made), key) } : made;
    await ctx.db.query(
      `insert into idempotency (actor_id, route, key, fingerprint, status, headers, body, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (actor_id, route, key) do update set fingerprint = excluded.fingerprint, status = excluded.status,
         headers = excluded.headers, body = excluded.body, created_at = excluded.created_at`,
      [ctx.actor.id, route, key, fingerprint, keeps.status, keeps.headers, keeps.body, keptFrom(ctx.now)],
    );
    return { answer: made, isReplay: false };
  });

  if (isReplay) reply.header('idempotency-replayed', 'true');
  return reply
    .code(answer.status)
    .headers(answer.headers)
    .header('content-type', 'application/json; charset=utf-8')
    .send(answer.body);
}

/** A structured-field string, or the bare value that many clients send. */
function keyOf(request: FastifyRequest): string {
  const header = request.headers['idempotency-key'];
  const key = typeof header === 'string' ? header.trim().replace(/^"(.*)"$/, '$1') : '';
  if (!key) throw new MissingKey('idempotency-key-missing');
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw invalid('Idempotency-Key:', 'pattern');
  return key;
}

class MissingKey extends AppError {}

/** Removes keys that have lived their day. */
export const forgetOldKeys = (ctx: Context): Promise<unknown> =>
  ctx.db.query(`delete from idempotency where created_at < $1::timestamptz - interval '24 hours'`, [ctx.now]);
