import { buildSchemas } from './schemas.js';
import { createSerializer } from './serialisation.js';
import { createValidator } from './validation.js';

export { ref, type DtoClass, type DtoRef } from './schemas.js';
export { formats, type Validate } from './validation.js';

/** What an index in shared/ exports, as schemas, as checks and as serializers. */
export function createContract(exported: Record<string, unknown>) {
  const schemas = buildSchemas(exported);
  return { schemas, validatorFor: createValidator(schemas), serializerFor: createSerializer(schemas) };
}
export type Contract = ReturnType<typeof createContract>;
