/**
 * Who may do what, said once: the API decides by it, the SPA hides by it, the documents show it. A permission is also the
 * scope of an API key.
 */
export const PERMISSIONS = [
  'projects:read',
  'projects:write',
  'projects:publish',
  'training-offers:read',
  'training-offers:write',
  'training-offers:publish',
  'organisations:read',
  'organisations:write',
  'organisations:publish',
  'funding-sources:read',
  'funding-sources:write',
  'funding-sources:publish',
  'collaboration-areas:read',
  'collaboration-areas:write',
  'reference-data:read',
  'reference-data:write',
  'embeds:read',
  'embeds:write',
  'embeds:publish',
  'follow-up:read',
  'follow-up:write',
  'users:read',
  'users:write',
  'api-keys:read',
  'api-keys:write',
  'audit:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What an API key may carry: a permission, or all of one resource. People and keys are managed by people. */
export const API_KEY_SCOPES = [
  ...PERMISSIONS.filter((p) => !/^(users|api-keys):/.test(p)),
  'projects:*',
  'training-offers:*',
  'organisations:*',
  'funding-sources:*',
  'collaboration-areas:*',
  'reference-data:*',
  'embeds:*',
  'follow-up:*',
] as const;
export type ApiKeyScope = (typeof API_KEY_SCOPES)[number];

/** The permissions that a scope stands for: `projects:*` is read, write and publish. */
export const permissionsOf = (scope: string): Permission[] =>
  PERMISSIONS.filter((p) => p === scope || (scope.endsWith(':*') && p.startsWith(scope.slice(0, -1))));

export const ROLES = [
  'system-administrator',
  'organisation-administrator',
  'project-editor',
  'reviewer',
  'reader',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Whose role never ends by itself: nobody would be left to prolong it. */
export const isAdministrator = (role: Role): boolean =>
  role === 'system-administrator' || role === 'organisation-administrator';

const READ = PERMISSIONS.filter((p) => p.endsWith(':read') && !/^(users|api-keys|audit|embeds):/.test(p));
const RECORDS = ['projects', 'training-offers', 'organisations', 'funding-sources'] as const;
const onRecords = (verb: 'write' | 'publish') => RECORDS.map((r): Permission => `${r}:${verb}`);

/**
 * Role → permissions. The system administrator's role holds in every organisation and is about the platform: registers,
 * organisations and people. Editing and publishing a project is the business of the organisation that owns it; whoever
 * edits does not publish, except the organisation's own administrator.
 */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  'system-administrator': [
    ...READ,
    'organisations:write',
    'organisations:publish',
    'funding-sources:write',
    'funding-sources:publish',
    'collaboration-areas:write',
    'reference-data:write',
    'users:read',
    'users:write',
    'api-keys:read',
    'api-keys:write',
    'audit:read',
  ],
  'organisation-administrator': [
    ...READ,
    ...onRecords('write'),
    ...onRecords('publish'),
    'collaboration-areas:write',
    'embeds:read',
    'embeds:write',
    'embeds:publish',
    'follow-up:write',
    'users:read',
    'users:write',
    'api-keys:read',
    'api-keys:write',
    'audit:read',
  ],
  'project-editor': [...READ, ...onRecords('write'), 'embeds:read', 'embeds:write', 'follow-up:write'],
  reviewer: [...READ, ...onRecords('publish'), 'embeds:read', 'embeds:publish'],
  reader: [...READ, 'audit:read'],
  // from a funder or from within, for as long as the audit lasts
  auditor: [...READ, 'audit:read'],
};
