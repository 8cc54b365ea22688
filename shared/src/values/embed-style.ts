import { contrastOf, legibleOn, readableOn } from './contrast.js';
import type { EmbedStyleDto } from './embed-parts.dto.js';

/** A colour that could not be read where it stands, and the one that is used instead. */
export interface Correction {
  field: 'color' | 'accent' | 'onAccent' | 'fieldSurface' | 'border' | 'focus';
  from: string;
  to: string;
  /** The colour it is seen against. */
  against: string;
  /** Its contrast before, and the least it must have. */
  ratio: number;
  needed: number;
}

/** Text against what is behind it (WCAG 1.4.3), and lines that mean something (1.4.11). */
const TEXT = 4.5;
const LINE = 3;
/** The background that is counted with where the embed says none. */
export const ASSUMED_SURFACE = '#ffffff';

/**
 * The style as it is published: a colour that would be too faint becomes the nearest one that can be read (UX-34), and
 * what must be known for text to be legible is stated. The background is the embed's own, else white.
 */
export function legibleStyle(style: EmbedStyleDto): { style: EmbedStyleDto; corrections: Correction[] } {
  const corrections: Correction[] = [];
  const made = { ...style };
  const surface = style.surface ?? ASSUMED_SURFACE;
  const use = (field: Correction['field'], against: string, needed: number, to?: string) => {
    const from = style[field];
    if (!from) return;
    const ratio = contrastOf(from, against);
    if (ratio >= needed) return;
    made[field] = to ?? legibleOn(from, against, needed);
    corrections.push({ field, from, to: made[field], against, ratio, needed });
  };
  // a surface of our own under the page's text could be anything: then the text is ours too
  if (style.surface && !style.color) made.color = readableOn(surface);
  use('color', surface, TEXT);
  use('accent', surface, TEXT);
  if (made.accent) {
    if (!style.onAccent) made.onAccent = readableOn(made.accent);
    use('onAccent', made.accent, TEXT, readableOn(made.accent));
  }
  use('fieldSurface', made.color ?? readableOn(surface), TEXT, surface);
  use('border', surface, LINE);
  use('focus', surface, LINE);
  return { style: made, corrections };
}

/** Custom property → value, as the element takes them. Null is left out: the page around it decides. */
export function customPropertiesOf(style: EmbedStyleDto): Record<string, string> {
  const { font, columns, fieldSurface, ...others } = style;
  const stated = Object.entries({
    ...others,
    field: fieldSurface,
    font: font && `1em ${font}`, // a shorthand, which needs a size
    columns: columns && String(columns),
  }).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  return Object.fromEntries(
    stated.map(([name, value]) => [`--spang-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value]),
  );
}
