import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError, invalid } from '../errors.js';

class Malformed extends AppError {}

/** JSON and merge patches only; everything else is a 415. Text must be UTF-8 that PostgreSQL can hold, and is stored as NFC. */
export function parseJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error'); // refuses __proto__ and constructor
  for (const type of ['application/json', 'application/merge-patch+json'])
    app.addContentTypeParser(
      type,
      { parseAs: 'buffer' },
      async (request: FastifyRequest, body: string | Buffer) => {
        let text: string;
        try {
          text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body));
        } catch {
          throw new Malformed('malformed');
        }
        // many clients name a type for what they do not send
        if (!text && !request.routeOptions.schema?.body) return undefined;
        if (!text.trim()) throw new Malformed('malformed');
        const value = await new Promise(
          (resolve, reject) =>
            void parse(request, text, (error, parsed) =>
              error ? reject(new Malformed('malformed')) : resolve(parsed),
            ),
        );
        return storable(value, '#', 0);
      },
    );
}

/** The same value with its text normalised. Throws Invalid on NUL and on half of a surrogate pair. */
export function storable(value: unknown, pointer: string, depth: number): unknown {
  if (depth > 40) throw new Malformed('malformed');
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw invalid(pointer, 'not-text');
    return value.normalize('NFC');
  }
  if (Array.isArray(value))
    return value.map((item, index) => storable(item, `${pointer}/${index}`, depth + 1));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (key.includes('\0') || !key.isWellFormed()) throw invalid(pointer, 'not-text');
        return [key, storable(item, `${pointer}/${key}`, depth + 1)];
      }),
    );
  return value;
}
