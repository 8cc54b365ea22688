import { readFileSync } from 'node:fs';
import type { TestApp } from './build-test-app.js';
import type { Schema } from './conforming.js';

/** An operation of one of the two APIs. */
export interface Operation {
  operationId: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the root, with parameters as `{projectId}`. */
  path: string;
}

export interface Parameter {
  name: string;
  schema: Schema;
}

/** As the document of its API has it. */
export interface DocumentedOperation extends Operation {
  statuses: string[];
  /** What may stand after the question mark. */
  query: Parameter[];
  /** The DTO that it is sent; a merge patch has that of the PUT beside it. */
  body: string | undefined;
}

interface Documented {
  operationId?: string;
  responses: object;
  parameters?: Partial<Parameter & { in: string }>[];
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
}

export const PREFIXES = { management: '/management/v1', open: '/api/v1' } as const;
export type Side = keyof typeof PREFIXES;

const bodyOf = ({ requestBody }: Partial<Documented> = {}): string | undefined =>
  requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1);

/** What the committed document of an API says that there is. */
export function documented(side: Side): DocumentedOperation[] {
  const file = new URL(`../../shared/src/client/${side}/openapi.json`, import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, Record<string, Documented>>;
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const { operationId, responses, parameters = [] } = operation;
      if (!operationId) return [];
      return {
        operationId,
        method: method.toUpperCase() as Operation['method'],
        path: PREFIXES[side] + path,
        statuses: Object.keys(responses),
        query: parameters.filter((each): each is Parameter & { in: string } => each.in === 'query'),
        body: bodyOf(operation) ?? (method === 'patch' ? bodyOf(item['put']) : undefined),
      };
    }),
  );
}

interface Routed extends Omit<Operation, 'operationId'> {
  /** Absent: a door beside the two APIs. */
  operationId: string | undefined;
  permission: string | undefined;
}

/** What the running application answers to, HEAD left out: Fastify makes it of every GET. */
export const routed = ({ routes }: TestApp): Routed[] =>
  routes.flatMap(({ method, url, schema, config }) =>
    [method]
      .flat()
      .filter((each) => each !== 'HEAD')
      .map((each) => ({
        operationId: (schema as { operationId?: string } | undefined)?.operationId,
        method: each as Operation['method'],
        path: url.replace(/:(\w+)/g, '{$1}'),
        permission: config?.permission,
      })),
  );

/** The operations of an API that the running application has. */
export const running = (test: TestApp, side: Side) =>
  routed(test).filter(
    (route): route is Routed & Operation =>
      route.operationId !== undefined && route.path.startsWith(PREFIXES[side]),
  );
