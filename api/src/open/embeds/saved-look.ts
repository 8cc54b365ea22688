import type { PublicEmbedDto } from '@spang/shared/open';
import { customPropertiesOf } from '@spang/shared/values';
import type { Asked } from './question.js';
import { presentationOf } from './saved-embed.js';

/** Of what an embed says of its looks: a piece of HTML stands below headings, a frame has headings of its own. */
const FOR_FRAGMENTS = ['lang', 'heading-level'];
const FOR_FRAMES = ['lang', 'layout', 'filters', 'target'];

/** What was asked, and what the saved embed says where nothing is asked. */
export function withEmbed(embed: PublicEmbedDto, asked: Asked, isFrame: boolean): Asked {
  const { limit, sort } = embed.attributes;
  const looks = Object.entries(presentationOf(embed).attributes).filter(([name]) =>
    (isFrame ? FOR_FRAMES : FOR_FRAGMENTS).includes(name),
  );
  const filters = Object.entries(embed.filters).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(String) : String(value),
  ]);
  return { limit: `${limit}`, sort, ...Object.fromEntries([...filters, ...looks]), ...asked };
}

/** Who may frame the embed, as `frame-ancestors` has it. */
export const framedBy = ({ allowedDomains }: PublicEmbedDto): string =>
  allowedDomains.length ? `'self' ${allowedDomains.map((domain) => `https://${domain}`).join(' ')}` : '*';

/**
 * Its custom properties as a style sheet: inside a frame there is no page whose colours could be taken. Colours were made
 * legible against the embed's own background, else white; so it is white here, also for whoever likes it dark.
 */
export function styleSheetOf({ style }: PublicEmbedDto): string | undefined {
  const properties = customPropertiesOf(style);
  const { color, accent, fieldSurface, border, focus, surface } = style;
  const hasColours = [color, accent, fieldSurface, border, focus, surface].some((colour) => colour !== null);
  const ground = hasColours ? { 'color-scheme': 'light', '--spang-surface': '#ffffff' } : {};
  const lines = Object.entries({ ...ground, ...properties }).map(([name, value]) => `  ${name}: ${value};\n`);
  return lines.length ? `:root {\n${lines.join('')}}\n` : undefined;
}
