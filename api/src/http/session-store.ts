import type { SessionStore } from '@fastify/session';
import type { DataSource } from 'typeorm';

/** Sessions in PostgreSQL: every copy of the process sees them, and deleting the row signs out at once. */
export const sessionStore = (db: DataSource): SessionStore => ({
  get(id, done) {
    db.query(`select data from session where id = $1 and expires_at > now()`, [id]).then(
      ([row]) => done(null, row?.data ?? null),
      done,
    );
  },
  set(id, session, done) {
    db.query(
      `insert into session (id, data, expires_at) values ($1, $2, $3)
       on conflict (id) do update set data = excluded.data, expires_at = excluded.expires_at`,
      [id, JSON.stringify(session), session.cookie.expires],
    ).then(() => done(), done);
  },
  destroy(id, done) {
    db.query(`delete from session where id = $1`, [id]).then(() => done(), done);
  },
});
