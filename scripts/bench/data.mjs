// What is measured: as many publications as asked for, of the size of real ones, and one record to change.
import pg from 'pg';

export const poolOf = ({ host, port, database }) => {
  const pool = new pg.Pool({ host, port, database, user: 'app', max: 10 });
  pool.on('error', () => {}); // the server is stopped while the last connections close
  return pool;
};

/** Written straight into the table: what is measured is the reading. */
export async function loadPublications(pool, rows) {
  await pool.query(
    `insert into publication (kind, id, document, format, change, modified_at, title, starts_on, open_during, tags, mentions,
       words, search)
     select 'occasion', x.id,
       json_build_object('id', x.id, 'title', json_build_object('sv', x.title), 'description',
         json_build_object('sv', repeat('Utbildningen ger kunskaper för arbete i industrin. ', 20)))::text,
       'bench', nextval('publication_change'), now(), x.title, date '2026-01-01' + n % 700, '{}',
       array['municipality:' || lpad((n % 290)::text, 4, '0'), 'funding:' || (array['JTF', 'ESF+', 'national'])[1 + n % 3]],
       '{}', search_plain(x.title), search_vector(x.title)
     from generate_series(1, $1) n,
       lateral (select uuidv7() as id, 'Svetsutbildning ' || n || case when n % 5000 = 77 then ' ovanligt77' else '' end as title) x`,
    [rows],
  );
  await pool.query('vacuum analyze publication');
  const { rows: found } = await pool.query(
    `select id from publication where kind = 'occasion' order by id limit 1000`,
  );
  return found.map(({ id }) => id);
}

/** The demonstration's offers over and over, until there are so many. */
export async function multiplyOffers(pool, rows) {
  await pool.query(
    `with model as (select *, row_number() over (order by id) as n, count(*) over () as models
                    from publication where kind = 'training-offer' and document is not null)
     insert into publication (kind, id, document, format, change, modified_at, title, starts_on, open_during, tags, mentions,
       words, search)
     select kind, copy.id, replace(document, model.id::text, copy.id::text), format, nextval('publication_change'), now(), title,
       starts_on, open_during, tags, mentions, words, search
     from (select n, uuidv7() as id from generate_series(1, $1) n) copy join model on model.n = 1 + copy.n % model.models
     where copy.n > model.models`,
    [rows],
  );
  await pool.query('vacuum analyze publication');
}

/** A table for the bare route that changes: what a record, its version and its audit row take. */
export async function loadBareRecord(pool) {
  await pool.query(
    `create table bench_record (id uuid primary key, version int not null, document jsonb not null)`,
  );
  const { rows } = await pool.query(
    `insert into bench_record select uuidv7(), 1, '{"name": {"sv": "Kommunala medel"}}' from generate_series(1, 16) returning id`,
  );
  return rows.map(({ id }) => id);
}
