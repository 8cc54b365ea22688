import { readFileSync } from 'node:fs';

export type Schema = Record<string, unknown>;
export interface Operation {
  operationId: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As the document has it: /projects/{projectId}. */
  path: string;
  /** Where it is served: /management/v1/projects/{projectId}. */
  url: string;
  description: string;
  parameters: Schema[];
  requestBody?: { content: Record<string, { schema: Schema; example: unknown }> };
  responses: Record<string, Schema>;
}
interface Document {
  paths: Record<string, Record<string, Omit<Operation, 'method' | 'path' | 'url'>>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Schema> };
}

const PREFIXES = { management: '/management/v1', open: '/api/v1' };
export type Side = keyof typeof PREFIXES;

/** An API document, as anybody may have it. */
export function documentOf(side: Side): Document {
  const file = new URL(`../../shared/src/client/${side}/openapi.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

/** Everything that the document says one can do. */
export const operationsOf = (side: Side): Operation[] =>
  Object.entries(documentOf(side).paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      ...operation,
      method: method as Operation['method'],
      path,
      url: PREFIXES[side] + path,
    })),
  );
