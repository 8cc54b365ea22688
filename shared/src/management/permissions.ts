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
  // people in the vault
  'participants:read',
  'participants:write',
  // their names and numbers, one person at a time
  'participants:identity',
  // those with a protected identity exist for the holder, and for nobody else
  'participants:protected',
  // what the law gives a person: access, restriction, erasure
  'participants:rights',
  // letting people go, by two persons
  'disposals:read',
  'disposals:propose',
  'disposals:approve',
  'disposals:veto',
  'access-log:read',
  'access-log:review',
  // confirms what others propose: roles and keys that see people
  'personal-data:confirm',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The scopes that see people. A key that has one waits for a data protection officer. */
export const PERSONAL_SCOPES = ['participants:read', 'participants:write', 'participants:identity'] as const;
export const isPersonalScope = (scope: string): boolean =>
  (PERSONAL_SCOPES as readonly string[]).includes(scope);

const isForPeopleAlone = (permission: string): boolean =>
  /^(users|api-keys|access-log|personal-data|participants|disposals):/.test(permission) &&
  !isPersonalScope(permission);

/**
 * What an API key may carry: a permission, or all of one resource. People, keys and the log of who saw whom are managed by
 * people; of participants there is no "all".
 */
export const API_KEY_SCOPES = [
  ...PERMISSIONS.filter((p) => !isForPeopleAlone(p)),
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
  'participant-handler',
  'protected-identity-handler',
  'data-protection-officer',
] as const;
export type Role = (typeof ROLES)[number];

/** Whose role never ends by itself: nobody would be left to prolong it. */
export const isAdministrator = (role: Role): boolean =>
  role === 'system-administrator' || role === 'organisation-administrator';

/** May the role be limited to projects? Those that see participants. */
export const isHandler = (role: Role): boolean =>
  role === 'participant-handler' || role === 'protected-identity-handler';

/** Does it grant nothing until a data protection officer has confirmed it? */
export const isConfirmedByOfficer = (role: Role): boolean => role === 'protected-identity-handler';

/** Does the role end by itself, always? */
export const isForATime = (role: Role): boolean =>
  role === 'auditor' || role === 'protected-identity-handler';

/** Roles that an organisation's administrator gives to others without having what they allow; nobody else gives them. */
export const isAboutPeople = (role: Role): boolean => isHandler(role) || role === 'data-protection-officer';

/** May nobody have both in one organisation? Whoever confirms and reviews neither appoints nor handles. */
export const excludeEachOther = (a: Role, b: Role): boolean =>
  (a === 'data-protection-officer' && isNotForOfficer(b)) ||
  (b === 'data-protection-officer' && isNotForOfficer(a));
const isNotForOfficer = (role: Role): boolean => isAdministrator(role) || isHandler(role);

/** What is read by a role of its own: people who sign in, keys, logs, embeds, participants. */
const READ_APART = ['users', 'api-keys', 'audit', 'embeds', 'participants', 'disposals', 'access-log'];
const READ = PERMISSIONS.filter((p) => p.endsWith(':read') && !READ_APART.includes(p.split(':')[0]!));
const RECORDS = ['projects', 'training-offers', 'organisations', 'funding-sources'] as const;
const onRecords = (verb: 'write' | 'publish') => RECORDS.map((r): Permission => `${r}:${verb}`);

/**
 * Role → permissions. The system administrator's role holds in every organisation and is about the platform: registers,
 * organisations and people. Editing and publishing a project is the business of the organisation that owns it; whoever
 * edits does not publish, except the organisation's own administrator. Power over the platform or over an organisation is not
 * access to people: participants are for the roles that are given for that.
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
    'access-log:read',
    'disposals:read',
    'disposals:propose',
    'disposals:approve',
    'disposals:veto',
  ],
  'project-editor': [...READ, ...onRecords('write'), 'embeds:read', 'embeds:write', 'follow-up:write'],
  reviewer: [...READ, ...onRecords('publish'), 'embeds:read', 'embeds:publish'],
  reader: [...READ, 'audit:read'],
  // from a funder or from within, for as long as the audit lasts
  auditor: [...READ, 'audit:read'],
  'participant-handler': [...READ, ...PERSONAL_SCOPES, 'disposals:read', 'disposals:propose'],
  'protected-identity-handler': [
    ...READ,
    ...PERSONAL_SCOPES,
    'participants:protected',
    'disposals:read',
    'disposals:propose',
  ],
  'data-protection-officer': [
    'projects:read',
    'organisations:read',
    'reference-data:read',
    'funding-sources:read',
    'training-offers:read',
    'users:read',
    'api-keys:read',
    'audit:read',
    'access-log:read',
    'access-log:review',
    'participants:rights',
    'disposals:read',
    'disposals:veto',
    'personal-data:confirm',
  ],
};
