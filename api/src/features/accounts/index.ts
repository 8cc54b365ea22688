/** The door of accounts: who may come in, and as whom. */
import type { DataSource } from 'typeorm';
import type { App } from '../../http/dto-type-provider.js';
import { ApiClient, ApiKey } from './api-key.entity.js';
import { invitationRoutes } from './invitation.routes.js';
import { sessionRoutes } from './session.routes.js';
import { Invitation, Membership, User } from './user.entity.js';

export { confirmUser } from './confirmation.service.js';
export { findActorByKey, findActorBySession } from './actor.repository.js';
export { createUserWithPassword, ensureFirstAdministrator } from './invitation.service.js';
export { grantsOf } from './user.policy.js';
export { apiKeyRoutes } from './api-key.routes.js';
export { userRoutes } from './user.routes.js';

export const ACCOUNT_ENTITIES = [User, Membership, Invitation, ApiClient, ApiKey];

/** Signing in, and invitations. `dataSource`: whoever does that is nobody yet, and has no context of its own. */
export async function accountRoutes(app: App, dataSource: DataSource): Promise<void> {
  await sessionRoutes(app, dataSource);
  await invitationRoutes(app, dataSource);
}
