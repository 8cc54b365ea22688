import type { PublicEmbedDto, PublicTrainingFiltersQueryDto } from '@spang/shared/open';
import { customPropertiesOf } from '@spang/shared/values';
import { Forbidden } from '../../errors.js';
import { getPublication, type PublicReader } from '../../publication/index.js';

/** A saved embed as it is published, and the change it came with. */
export interface SavedEmbed extends PublicEmbedDto {
  change: string;
}

/** The published configuration of a saved embed. NotFound when there is none, or no more. */
export async function savedEmbed(reader: PublicReader, id: string): Promise<SavedEmbed> {
  const { document, change } = await getPublication(reader, 'embed', id);
  return { ...(JSON.parse(document) as PublicEmbedDto), change };
}

/** What a door may be asked that an embed can have saved. */
type Asked = PublicTrainingFiltersQueryDto & { limit?: number; sort?: string };

/**
 * What is asked, and what was saved where nothing is asked: a filter of the query wins over the saved one of its name.
 * @param asked without default values, since they would win too.
 */
export function withSaved<Q extends Asked>(
  { filters, attributes: { limit, sort } }: PublicEmbedDto,
  asked: Q,
): Q & { limit: number; sort: string } {
  const stated = Object.entries(asked).filter(([, value]) => value !== undefined);
  return { limit, sort, ...filters, ...Object.fromEntries(stated) } as Q & { limit: number; sort: string };
}

/** What the element reads from the answer: attributes and custom properties, as a page would write them. */
export function presentationOf({ attributes, style }: PublicEmbedDto) {
  const { layout, readerFilters, headingLevel, lang, target, jsonld } = attributes;
  return {
    attributes: {
      layout,
      'heading-level': String(headingLevel),
      target,
      ...(readerFilters.length ? { filters: readerFilters.join() } : {}),
      ...(lang ? { lang } : {}),
      ...(jsonld ? { jsonld: 'true' } : {}),
    },
    style: customPropertiesOf(style),
  };
}

/**
 * The host of the page that asks, from Origin, else Referer: undefined when neither says, null when it is one without a
 * name (a sandboxed frame, a file).
 */
export function askingHost(headers: { origin?: string | undefined; referer?: string | undefined }) {
  const said = headers.origin ?? headers.referer;
  if (said === undefined) return undefined;
  return URL.canParse(said) ? new URL(said).hostname || null : null;
}

/** The host that an embed was shown on: of the page that asks, unless it is one of ours. */
export function shownOn(headers: Parameters<typeof askingHost>[0], publicUrl: string): string | undefined {
  const host = askingHost(headers);
  return host && host !== new URL(publicUrl).hostname ? host : undefined;
}

/** Throws Forbidden when the page that asks is on no domain of the embed. Who names no page is answered, and so are we. */
export function assertAllowedOn(
  { allowedDomains }: PublicEmbedDto,
  host: string | null | undefined,
  publicUrl: string,
): void {
  if (!allowedDomains.length || host === undefined || host === new URL(publicUrl).hostname) return;
  const isAllowed = allowedDomains.some((domain) =>
    domain.startsWith('*.') ? host?.endsWith(domain.slice(1)) : host === domain,
  );
  if (!isAllowed) throw new Forbidden('embed-not-allowed-there');
}
