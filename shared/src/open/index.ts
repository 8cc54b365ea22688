// The open contract is what this file exports.
export * from '../contract/api-info.dto.js';
export * from '../contract/page.dto.js';
export * from '../contract/problem.dto.js';
export * from '../values/index.js';
export * from './change.dto.js';
export * from './facet.dto.js';
export * from './project-links.dto.js';
export * from './project-parts.dto.js';
export * from './project.dto.js';
export * from './organisation.dto.js';
export * from './funding-source.dto.js';
export * from './occasion.dto.js';
export * from './training-offer.dto.js';
export * from './feed.dto.js';
export * from './open-to.dto.js';
export * from './application-route.js';
export * from './application-route.dto.js';
