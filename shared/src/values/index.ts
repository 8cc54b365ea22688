export * from './contact.dto.js';
export * from './external-id.dto.js';
export * from './funding-facets.js';
export * from './imprecise-date.dto.js';
export * from './localized-text.dto.js';
export * from './money.dto.js';
export * from './source.dto.js';
