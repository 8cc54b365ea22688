// The open contract is what this file exports.
export * from '../contract/page.dto.js';
export * from '../contract/problem.dto.js';
export * from '../values/index.js';
