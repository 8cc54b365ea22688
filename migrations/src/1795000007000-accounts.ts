import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may come in: users and their roles, invitations, keys of other systems, sessions, counters of failed attempts. */
export class Accounts1795000007000 implements MigrationInterface {
  name = 'Accounts1795000007000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table app_user (
        id uuid primary key default uuidv7(),
        version integer not null,
        email text not null,
        name text not null,
        language text not null,
        password_hash text,
        is_active boolean not null,
        last_sign_in_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint app_user_language check (language in ('sv', 'en'))
      )`);
    await db.query(`create unique index app_user_email on app_user (lower(email))`);

    await db.query(`
      create table membership (
        id uuid primary key default uuidv7(),
        user_id uuid not null,
        organisation_id uuid,
        role text not null,
        constraint membership_user foreign key (user_id) references app_user (id),
        constraint membership_organisation foreign key (organisation_id) references organisation (id),
        constraint membership_role check (role in
          ('system-administrator', 'organisation-administrator', 'project-editor', 'reviewer', 'reader')),
        constraint membership_place check ((role = 'system-administrator') = (organisation_id is null))
      )`);
    await db.query(
      `create unique index membership_once on membership (user_id, organisation_id, role) nulls not distinct`,
    );
    await db.query(`create index membership_of_organisation on membership (organisation_id, role)`);

    // no user: the link of a first start, which makes the first administrator
    await db.query(`
      create table invitation (
        token_hash text primary key,
        user_id uuid,
        expires_at timestamptz not null,
        constraint invitation_user foreign key (user_id) references app_user (id)
      )`);
    await db.query(`create index invitation_of_user on invitation (user_id)`);

    await db.query(`
      create table api_client (
        id uuid primary key default uuidv7(),
        version integer not null,
        name text not null,
        organisation_id uuid not null,
        purpose text not null,
        scopes text[] not null,
        allowed_cidrs text[] not null,
        creator_id uuid not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint api_client_organisation foreign key (organisation_id) references organisation (id),
        constraint api_client_creator foreign key (creator_id) references app_user (id)
      )`);
    await db.query(
      `create unique index api_client_name on api_client (organisation_id, lower(name)) where revoked_at is null`,
    );

    await db.query(`
      create table api_key (
        id text primary key,
        client_id uuid not null,
        secret_hash text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        constraint api_key_client foreign key (client_id) references api_client (id)
      )`);
    await db.query(`create index api_key_of_client on api_key (client_id)`);

    // the id is the SHA-256 of what the cookie says
    await db.query(`
      create table session (
        id text primary key,
        user_id uuid references app_user (id),
        data jsonb not null,
        expires_at timestamptz not null
      )`);
    await db.query(`create index session_of_user on session (user_id)`);
    await db.query(`create index session_expiry on session (expires_at)`);

    // unlogged: a crash of the server may forget them
    await db.query(`
      create unlogged table rate_limit (
        key text primary key,
        current integer not null,
        ends_at timestamptz not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table rate_limit, session, api_key, api_client, invitation, membership, app_user');
  }
}
