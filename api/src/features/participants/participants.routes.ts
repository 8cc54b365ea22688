import type { App } from '../../http/dto-type-provider.js';
import { keepNothing } from '../../http/public-access.js';
import type { Vault } from '../../vault/vault.js';
import { participantRoutes } from './participant.routes.js';
import { participantTermsRoutes } from './participant-terms.routes.js';
import { participationRoutes } from './participation.routes.js';

/** People in projects. Nothing of it is kept by whoever reads it (LAW-19). */
export async function participantsRoutes(app: App, vault: Vault): Promise<void> {
  participantTermsRoutes(app);
  await app.register(async (people: App) => {
    people.addHook('onRequest', keepNothing);
    participationRoutes(people, vault);
    participantRoutes(people, vault);
  });
}
