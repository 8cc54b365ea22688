import type { FastifyInstance } from 'fastify';
import type { Contract } from '../contract/index.js';
import { storable } from './body-parser.js';
import type { DtoTypeProvider, App } from './dto-type-provider.js';
import { sendProblem } from './problem.js';

/** Makes a scope check what arrives by the DTO classes of a contract, refuse it as a problem, and answer by them. */
export function checkByContract(scope: FastifyInstance, contract: Contract): App {
  const app = scope.withTypeProvider<DtoTypeProvider>();
  for (const schema of contract.schemas.values()) app.addSchema(schema);
  app.setValidatorCompiler<{ $ref?: string }>(({ schema, httpPart }) => {
    if (!schema.$ref) return (value) => ({ value }); // a merge patch: checked as a PUT, after the merge
    const validate = contract.validatorFor(nameIn(schema), httpPart);
    const isBody = httpPart === 'body';
    return (value) => {
      try {
        const checked = isBody ? value : storable(value, '#', 0);
        validate(checked);
        return { value: checked };
      } catch (error) {
        return { error: isBody ? (error as Error) : asParameters(error) };
      }
    };
  });
  app.setSerializerCompiler<object>(({ schema }) => contract.serializerFor(schema));
  app.setErrorHandler(sendProblem);
  return app;
}

/** The name of the DTO class that a route's schema refers to. */
export const nameIn = (schema: unknown): string =>
  (schema as { $ref?: string }).$ref?.replace(/#$/, '') ?? '';

/** A step of a JSON Pointer as it was before it was escaped (RFC 6901). */
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** Faults of the address are about parameters: `#/limit` → `?limit`. */
function asParameters(error: unknown): Error {
  const { faults } = error as { faults?: { pointer: string; code: string }[] };
  for (const fault of faults ?? []) {
    fault.pointer = fault.pointer.replace(/^#\/([^/]*).*$/, (_all, name: string) => `?${unescaped(name)}`);
    if (fault.code === 'additionalProperties') fault.code = 'unknown-parameter';
  }
  return error as Error;
}
