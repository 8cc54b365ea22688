import { may, projectsWhere, type Actor, type Grant } from './context.js';

const READ = 'participants:read';
const grant = (organisationId: string, projectIds: string[] | null, ...permissions: string[]): Grant => ({
  organisationId,
  projectIds: projectIds && new Set(projectIds),
  permissions: new Set(permissions),
});
const actor: Actor = {
  id: 'a',
  kind: 'user',
  name: 'A',
  via: 'session',
  grants: [
    grant('home', ['metal'], READ, 'projects:read'),
    grant('away', null, READ),
    grant('third', null, 'projects:read'),
  ],
};

it('applies the limit to projects where a project is asked about, and only there', () => {
  expect(may(actor, READ, 'home', 'metal')).toBe(true);
  expect(may(actor, READ, 'home', 'wood')).toBe(false);
  expect(may(actor, READ, 'away', 'metal')).toBe(true);
  expect(may(actor, READ, 'third', 'metal')).toBe(false);
  expect(may(actor, 'projects:read', 'home')).toBe(true);
  expect(may(actor, READ, 'home')).toBe(true);
});

it('lists where a permission holds', () => {
  expect(projectsWhere(actor, READ)).toEqual([
    { organisationId: 'home', projectIds: ['metal'] },
    { organisationId: 'away', projectIds: null },
  ]);
  expect(projectsWhere(actor, 'participants:protected')).toEqual([]);
});
