// The management contract is what this file exports.
export * from '../contract/api-info.dto.js';
export * from '../contract/page.dto.js';
export * from '../contract/problem.dto.js';
export * from '../values/index.js';
export * from './permissions.js';
export * from './record.dto.js';
export * from './projects/project-input.dto.js';
export * from './projects/project-links.dto.js';
export * from './projects/project-parts.dto.js';
export * from './projects/project-references.dto.js';
export * from './projects/project.dto.js';
