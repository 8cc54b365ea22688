import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People's data have a schema and a role of their own: keys, blind indexes, and the log of who looked at whom. */
export class Vault1795000012000 implements MigrationInterface {
  name = 'Vault1795000012000';

  async up(db: QueryRunner): Promise<void> {
    await ensureRole(db);
    await db.query('create schema vault');
    await db.query('grant usage on schema vault to spang_vault');
    await createKeys(db);
    await createAccessLog(db);
  }

  /** The role stays: other databases of the server may have it too. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table vault.identity_index, vault.person_key, vault.organisation_key');
    await db.query('drop table vault.access_head');
    await db.query('drop table vault.access_log cascade'); // with the functions that take its row
    await db.query('drop schema vault cascade');
  }
}

/** The login may become the role, and has none of its rights until it does (PostgreSQL 15 cannot say the latter). */
async function ensureRole(db: QueryRunner): Promise<void> {
  await db.query(`
    do $$
    declare
      knows_options boolean := current_setting('server_version_num')::int >= 160000;
      cure text := format('create role spang_vault nologin; grant spang_vault to %I', current_user);
    begin
      if not exists (select from pg_roles where rolname = 'spang_vault') then
        create role spang_vault nologin;
      end if;
      if not pg_has_role(current_user, 'spang_vault', case when knows_options then 'SET' else 'MEMBER' end) then
        execute format('grant spang_vault to %I', current_user)
          || case when knows_options then ' with inherit false, set true' else '' end;
      end if;
    exception when insufficient_privilege then
      raise exception 'The role spang_vault, which guards people''s data, is missing or not granted, and % may not do that. As an administrator of the server: %;',
        current_user, cure;
    end $$`);
}

async function createKeys(db: QueryRunner): Promise<void> {
  await db.query(`
    create table vault.organisation_key (
      organisation_id uuid not null,
      purpose text not null,
      version integer not null,
      sealed bytea not null,
      constraint organisation_key_pkey primary key (organisation_id, purpose, version),
      constraint organisation_key_purpose check (purpose in ('data', 'index'))
    )`);
  await db.query(`
    create table vault.person_key (
      person_id uuid not null,
      organisation_id uuid not null,
      sealed bytea not null,
      constraint person_key_pkey primary key (person_id)
    )`);
  // the cascade: an index must not outlive the key
  await db.query(`
    create table vault.identity_index (
      organisation_id uuid not null,
      key_version integer not null,
      value bytea not null,
      person_id uuid not null,
      constraint identity_index_pkey primary key (organisation_id, key_version, value),
      constraint identity_index_person foreign key (person_id) references vault.person_key (person_id)
        on delete cascade
    )`);
  await db.query('create index identity_index_of_person on vault.identity_index (person_id)');
  await db.query('grant select, insert, delete on all tables in schema vault to spang_vault');
  await db.query('grant update (sealed) on vault.organisation_key to spang_vault');
}

/** The database makes the chain: whoever may add a row can neither choose its place nor its hash. */
async function createAccessLog(db: QueryRunner): Promise<void> {
  await db.query(`
    create table vault.access_log (
      organisation_id uuid not null,
      seq bigint not null,
      id uuid not null,
      at timestamptz not null,
      actor_id uuid not null,
      actor_kind text not null,
      actor_name text not null,
      person_id uuid,
      project_id uuid,
      action text not null,
      purpose text not null,
      reason bytea,
      outcome text not null,
      previous_hash bytea not null,
      hash bytea not null,
      constraint access_log_pkey primary key (organisation_id, seq),
      constraint access_log_outcome check (outcome in ('hit', 'miss', 'refused'))
    )`);
  await db.query('create index access_log_of_person on vault.access_log (person_id, seq)');
  await db.query(`
    create table vault.access_head (
      organisation_id uuid not null,
      count bigint not null,
      hash bytea not null,
      constraint access_head_pkey primary key (organisation_id)
    )`);

  await db.query(`
    create function vault.access_hash(entry vault.access_log) returns bytea language sql stable as $$
      select sha256(entry.previous_hash || convert_to(jsonb_build_array(
        entry.organisation_id, entry.seq, entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        entry.actor_id, entry.actor_kind, entry.actor_name, entry.person_id, entry.project_id,
        entry.action, entry.purpose, encode(entry.reason, 'hex'), entry.outcome)::text, 'UTF8'))
    $$`);
  // the head's row is also the lock: who adds for the same organisation waits, others do not
  await db.query(`
    create function vault.chain_access() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      insert into vault.access_head values (new.organisation_id, 0, '') on conflict do nothing;
      update vault.access_head set count = count + 1 where organisation_id = new.organisation_id
        returning count, hash into new.seq, new.previous_hash;
      new.hash := vault.access_hash(new);
      update vault.access_head set hash = new.hash where organisation_id = new.organisation_id;
      return new;
    end $$`);
  await db.query(`
    create trigger chain_access before insert on vault.access_log
      for each row execute function vault.chain_access()`);

  await db.query('revoke execute on all functions in schema vault from public');
  await db.query('grant execute on function vault.access_hash to spang_vault');
  await db.query('grant select on vault.access_log, vault.access_head to spang_vault');
  await db.query(`
    grant insert (organisation_id, id, at, actor_id, actor_kind, actor_name, person_id, project_id, action, purpose,
      reason, outcome) on vault.access_log to spang_vault`);
}
