import { Embed } from './embed.entity.js';

export const EMBED_ENTITIES = [Embed];
export { embedRoutes } from './embed.routes.js';
export { createEmbed, EMBED_PUBLICATION, publishEmbed } from './embed.service.js';
export { sightingLog, type SightingLog } from './sighting-log.js';
export { forgetOldSightings } from './sighting.repository.js';
