import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { Visit } from './browser.js';

interface Written {
  /** Its Content-Security-Policy. */
  policy?: string | undefined;
  page?: Page;
  head?: string;
}

/** A partner's site: plain pages on an origin of its own. */
export interface PartnerSite {
  /** `http://127.0.0.1:<port>` */
  address: string;
  /** Writes a page and opens it. What the browser refuses is noted in `window.refused`. */
  open: (body: string, options?: Written) => Promise<Page>;
  close: () => void;
}

export async function partnerSite(visit: Visit): Promise<PartnerSite> {
  const pages = new Map<string, { html: string; policy: string | undefined }>();
  const host = createServer((request, response) => {
    const found = pages.get(request.url ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (found?.policy) response.setHeader('content-security-policy', found.policy);
    response.end(found?.html ?? '');
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;

  const open = async (body: string, { policy, page, head = '' }: Written = {}) => {
    const path = `/${pages.size}`;
    const html = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>En kommun</title>${head}</head><body><h1>En kommun</h1><h2>Utbildningar</h2>${body}</body></html>`;
    pages.set(path, { html, policy });
    const opened = page ?? (await visit.open([1280, 'light']));
    await opened.addInitScript(`
      window.refused = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        window.refused.push([event.violatedDirective, event.blockedURI, event.sample].join(' ')));
    `);
    await opened.goto(address + path);
    return opened;
  };
  return { address, open, close: () => host.close() };
}
