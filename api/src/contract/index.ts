import { buildSchemas } from './schemas.js';
import { createValidator } from './validation.js';

export { ref, type DtoClass, type DtoRef } from './schemas.js';
export { formats, type Validate } from './validation.js';

/** What an index in shared/ exports, as schemas and as checks. */
export function createContract(exported: Record<string, unknown>) {
  const schemas = buildSchemas(exported);
  return { schemas, validatorFor: createValidator(schemas) };
}
export type Contract = ReturnType<typeof createContract>;
