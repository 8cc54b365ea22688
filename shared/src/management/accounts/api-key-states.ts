/** What may be the matter with a key. Apart from the shapes: a list can be asked for by them without any of those. */
export const API_KEY_STATES = ['active', 'expired', 'revoked'] as const;
export type ApiKeyState = (typeof API_KEY_STATES)[number];
