import type { EmbedDto } from '@spang/shared/management';
import type { Script } from './embeds.api';

/** A way to show an embed: what is pasted, and what the site's content security policy has to let through. */
export interface Snippet {
  tier: 'element' | 'frame' | 'fragment' | 'data';
  code: string;
  /** Null: the reader's browser asks nobody. */
  policy: string | null;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What is pasted into a page, for each of the ways. It names the embed alone: what is published later comes by itself. */
export function snippetsOf(
  { id, filters, attributes, _links }: Pick<EmbedDto, 'id' | 'filters' | 'attributes' | '_links'>,
  name: string,
  { seeAll }: { seeAll: string },
  script: Script | undefined,
): Snippet[] {
  const { origin } = new URL(_links.self.href);
  const [municipality, ...others] = filters.municipalities;
  const only = municipality && !others.length ? `?municipality=${municipality}` : '';
  // a form in a sandbox does nothing unless it may
  const forms = attributes.readerFilters.length ? ' allow-forms' : '';
  const source = script
    ? `${origin}/embed/${script.version}/spang-offers.js"\n        integrity="${script.integrity}" crossorigin="anonymous"`
    : `${origin}/embed/v1/spang-offers.js"`;
  return [
    {
      tier: 'element',
      code: `<spang-offers embed="${id}">
  <p><a href="${origin}/utbildningar${only}">${escaped(seeAll)}</a></p>
</spang-offers>
<script async src="${source}></script>`,
      policy: `script-src ${origin}; connect-src ${origin}`,
    },
    {
      tier: 'frame',
      code: `<iframe src="${origin}/embed/v1/frame?embed=${id}"
        title="${escaped(name)}" width="100%" height="800" loading="lazy"
        sandbox="allow-popups allow-popups-to-escape-sandbox${forms}"></iframe>`,
      policy: `frame-src ${origin}`,
    },
    { tier: 'fragment', code: `${origin}/embed/v1/offers.html?embed=${id}`, policy: null },
    {
      tier: 'data',
      code: `const answer = await fetch('${origin}/embed/v1/embeds/${id}');
const { data } = await answer.json();`,
      policy: `connect-src ${origin}`,
    },
  ];
}
