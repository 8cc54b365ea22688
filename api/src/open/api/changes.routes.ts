import { ListPublicChangesQueryDto, PublicChangeListDto } from '@spang/shared/open';
import { ref } from '../../contract/index.js';
import type { App } from '../../http/dto-type-provider.js';
import { etagOf } from '../../http/etag.js';
import { sendPublic } from '../../http/send-public.js';
import { listChanges, type Change, type PublicReader } from '../../publication/index.js';

/** The change feed: whoever keeps a copy walks it, and never misses a change or a withdrawal. */
export function changeRoutes(app: App, reader: PublicReader): void {
  app.get(
    '/changes',
    {
      config: { permission: 'public', expires: true },
      schema: {
        operationId: 'listChanges',
        tags: ['Changes'],
        summary: 'List changes, oldest first',
        description:
          'Each record once, at its latest change; withdrawn ones as tombstones, which are kept for 400 days. Whoever comes later gets 410 and begins anew, without a cursor. A cursor belongs to the kinds it was asked with. Varje post en gång, vid sin senaste ändring; avpublicerade som gravstenar, som finns kvar i 400 dagar. Den som kommer senare får 410 och börjar om utan cursor. En cursor hör till de kinds den begärdes med.',
        querystring: ref(ListPublicChangesQueryDto),
        response: { 200: ref(PublicChangeListDto) },
      },
    },
    async (request, reply) => {
      const { cursor, limit, kind } = request.query;
      const found = await listChanges(reader, { cursor, limit, kinds: kind });
      const link = (rel: string, to?: string) => ({
        href: request.address(to ? { cursor: to } : {}),
        rel,
        method: 'GET',
      });
      const frame = {
        _meta: { count: found.changes.length, hasMore: found.hasMore, cursor: found.cursor },
        _links: { self: link('self'), next: link('next', found.cursor) },
      };
      const body = `{"data":[${found.changes.map(row).join(',')}],${JSON.stringify(frame).slice(1)}`;
      return sendPublic(request, reply as never, {
        body,
        etag: etagOf(body),
        link: `<${frame._links.next.href}>; rel="next"`,
      }) as never;
    },
  );
}

function row({ kind, id, change, modified, document }: Change): string {
  const head = {
    kind,
    id,
    state: document === null ? 'deleted' : 'updated',
    change,
    modified: modified.toISOString(),
  };
  return `${JSON.stringify(head).slice(0, -1)}${document === null ? '' : `,"data":${document}`}}`;
}
