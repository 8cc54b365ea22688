/** The door of audit. */
export { auditRoutes } from './audit-event.routes.js';
