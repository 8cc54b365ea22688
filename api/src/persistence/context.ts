import type { DataSource, EntityManager } from 'typeorm';
import { NotFound } from '../errors.js';

/** Permissions in one organisation; null: in every organisation. */
export interface Grant {
  organisationId: string | null;
  /** The projects of the organisation that it is limited to, for what asks about one; null: every project. */
  projectIds: ReadonlySet<string> | null;
  permissions: ReadonlySet<string>;
}

/** Who does it. There is no actor without identity: an unknown caller has no actor at all. */
export interface Actor {
  id: string;
  kind: 'user' | 'api-client' | 'system';
  /** Shown in the history. */
  name: string;
  via: 'session' | 'api-key' | 'system';
  grants: readonly Grant[];
}

/** The version that a change expects, from If-Match: a number, or `*` for whatever there is. */
export type ExpectedVersion = readonly number[] | '*';

/** Who does it, through which connection, when. The first argument of every function that touches data. */
export interface Context {
  actor: Actor;
  db: EntityManager;
  now: Date;
  /** What the world calls us, without a slash at the end. */
  publicUrl: string;
  expectedVersion?: ExpectedVersion | undefined;
}

/** The system itself: jobs, first start, demonstration data. Cannot be built from a request. */
export const SYSTEM: Actor = {
  id: '00000000-0000-7000-8000-000000000000',
  kind: 'system',
  name: 'Spång',
  via: 'system',
  grants: [{ organisationId: null, projectIds: null, permissions: new Set(['*']) }],
};

const allows = ({ permissions }: Grant, permission: string): boolean =>
  permissions.has(permission) || permissions.has('*');

/**
 * May the actor do it in this organisation? Without one: in any of its organisations. Null: in all of them. Where the
 * permission is about people, also say which project: a grant that is limited to projects must hold it. Without one the
 * limit is not asked about, so that whoever handles one project's participants reads the records of the whole organisation.
 */
export const may = (
  actor: Actor,
  permission: string,
  organisationId?: string | null,
  projectId?: string,
): boolean =>
  actor.grants.some(
    (grant) =>
      (organisationId === undefined ||
        grant.organisationId === null ||
        grant.organisationId === organisationId) &&
      (projectId === undefined || grant.projectIds === null || grant.projectIds.has(projectId)) &&
      allows(grant, permission),
  );

/** Where the actor may do it, for lists: organisations (null: every one) with their projects (null: every one of them). */
export const projectsWhere = (
  actor: Actor,
  permission: string,
): { organisationId: string | null; projectIds: string[] | null }[] =>
  actor.grants
    .filter((grant) => allows(grant, permission))
    .map(({ organisationId, projectIds }) => ({ organisationId, projectIds: projectIds && [...projectIds] }));

/** The organisations in which the actor may do it; null: in every one. */
export function organisationsWhere(actor: Actor, permission: string): string[] | null {
  const grants = actor.grants.filter((grant) => allows(grant, permission));
  if (grants.some(({ organisationId }) => organisationId === null)) return null;
  return [...new Set(grants.map(({ organisationId }) => organisationId!))];
}

/** Throws NotFound unless visible: another organisation's record answers like an unknown id. */
export function assertVisible(actor: Actor, permission: string, organisationId: string | null): void {
  if (!may(actor, permission, organisationId)) throw new NotFound('not-found');
}

/** The one way to write. Everything in `work` is saved, with its audit rows, or nothing is. */
export const inTransaction = <T>(
  dataSource: DataSource,
  who: Omit<Context, 'db'>,
  work: (ctx: Context) => Promise<T>,
): Promise<T> =>
  dataSource.transaction((db) => {
    db.queryRunner!.data = { actor: who.actor };
    return work({ ...who, db });
  });
