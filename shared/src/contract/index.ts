export * from './api-info.dto.js';
export * from './decorators.js';
export * from './formats.js';
export * from './page.dto.js';
export * from './problem.dto.js';
export * from './fault-texts.js';
export * from './shape.js';
export { FONT_FAMILY } from './patterns.js';
