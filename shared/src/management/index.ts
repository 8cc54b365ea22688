// The management contract is what this file exports.
export * from '../contract/page.dto.js';
export * from '../contract/problem.dto.js';
export * from '../values/index.js';
export * from './permissions.js';
export * from './record.dto.js';
