import { createHash } from 'node:crypto';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Context } from '../persistence/context.js';

/** What a database holds opens no session: only the SHA-256 of the cookie's id is kept. */
const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');

/**
 * Sessions in PostgreSQL: every copy of the process sees them, and deleting the row signs out at once. A rolling session
 * is written at most once a minute.
 */
export const sessionStore = (db: DataSource): SessionStore => ({
  get(id, done) {
    db.query(`select data, expires_at as until from session where id = $1 and expires_at > now()`, [
      hashOf(id),
    ]).then(
      ([row]: { data: object; until: Date }[]) =>
        done(
          null,
          row
            ? ({ ...row.data, kept: { data: JSON.stringify(row.data), until: row.until } } as Session)
            : null,
        ),
      done,
    );
  },
  set(id, session, done) {
    const { cookie, kept, ...data } = session;
    const text = JSON.stringify(data);
    const isWritten = kept?.data === text && Number(cookie.expires) - kept.until.getTime() < 60_000;
    if (isWritten) return done();
    const values = [hashOf(id), data.userId ?? null, text, cookie.expires];
    // why: a session that was read and has been ended since then must not come back with the end of its last request
    const write = kept
      ? `update session set user_id = $2, data = $3, expires_at = $4 where id = $1`
      : `insert into session (id, user_id, data, expires_at) values ($1, $2, $3, $4)
         on conflict (id) do update
         set user_id = excluded.user_id, data = excluded.data, expires_at = excluded.expires_at`;
    db.query(write, values).then(() => done(), done);
  },
  destroy(id, done) {
    db.query(`delete from session where id = $1`, [hashOf(id)]).then(() => done(), done);
  },
});

/** Name and life of the session cookie: eight hours after the last request. `auto`: Secure whenever we are reached by https. */
export const SESSION_COOKIE = {
  cookieName: 'spang_session',
  rolling: true,
  saveUninitialized: false,
  cookie: { httpOnly: true, sameSite: 'strict', secure: 'auto', path: '/', maxAge: 8 * 60 * 60 * 1000 },
} as const;

/** Removes sessions that have ended by themselves. */
export const forgetOldSessions = (ctx: Context): Promise<unknown> =>
  ctx.db.query(`delete from session where expires_at < now()`);

declare module 'fastify' {
  interface Session {
    /** As it was read from the store. Never stored. */
    kept?: { data: string; until: Date };
  }
}
