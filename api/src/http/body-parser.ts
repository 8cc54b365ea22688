import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError, invalid, step } from '../errors.js';

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
        const stored = storable(value, '#', 0);
        refuseBlank(stored, '#');
        return stored;
      },
    );
}

/** What neither PostgreSQL nor a feed in XML can carry. */
const UNSTORABLE = /[^\P{Cc}\t\n\r\x7f-\x9f]/u;
/** The same value with its text normalised. Throws Invalid on control characters and half surrogate pairs. */
export function storable(value: unknown, pointer: string, depth: number): unknown {
  if (depth > 40) throw new Malformed('malformed');
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value) || !value.isWellFormed()) throw invalid(pointer, 'not-text');
    return value.normalize('NFC');
  }
  if (Array.isArray(value))
    return value.map((item, index) => storable(item, `${pointer}/${index}`, depth + 1));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (UNSTORABLE.test(key) || !key.isWellFormed()) throw invalid(pointer, 'not-text');
        return [key, storable(item, `${pointer}/${step(key)}`, depth + 1)];
      }),
    );
  return value;
}

/** Something to see: more than spaces, control and format characters. */
const VISIBLE = /[^\s\p{C}]/u;

/** Nobody means a name of three spaces. Throws Invalid. An empty text is the contract's to refuse. */
function refuseBlank(value: unknown, pointer: string): void {
  if (typeof value === 'string' && value && !VISIBLE.test(value)) throw invalid(pointer, 'blank');
  if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) refuseBlank(item, `${pointer}/${step(key)}`);
}
