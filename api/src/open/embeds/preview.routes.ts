import type { FastifyInstance } from 'fastify';
import { etagOf } from '../../http/etag.js';
import { sendPublic } from '../../http/send-public.js';

/**
 * As strict as a partner's policy should be; our own pages alone may frame it. The element in it is the one that partner
 * pages run.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const PAGE = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>En påhittad webbplats</title>
<link rel="stylesheet" href="/assets/embed-preview.css">
<script src="/embed/v1/spang-offers.js" async></script>
</head>
<body>
<header><p>En kommuns webbplats</p></header>
<main>
<h1>Jobb och utbildning</h1>
<p>Så här kan listan se ut på en sida. Allt utom listan är påhittat.</p>
<h2>Utbildningar att söka</h2>
<div id="place"></div>
</main>
<footer>Slutet på den påhittade sidan.</footer>
</body>
</html>
`;

/** A made-up page of a partner. Whoever frames it puts a `<spang-offers>` in its `#place`: choices need not be saved to be seen. */
export function previewRoutes(app: FastifyInstance): void {
  const config = { permission: 'public', answersWith: ['text/html', 'application/problem+json'] };
  app.get('/embed/v1/preview', { config }, async (request, reply) => {
    reply.headers({
      'content-security-policy': POLICY,
      'cache-control': 'public, max-age=300',
      'x-robots-tag': 'noindex',
    });
    const answer = { body: PAGE, etag: etagOf(PAGE), type: 'text/html; charset=utf-8' };
    return sendPublic(request, reply, answer);
  });
}
