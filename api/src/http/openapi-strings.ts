import { FORMATS } from '@spang/shared/contract';

/** No control characters but tabs and new lines, and something to see in it if it is not empty (body-parser.ts). */
const STORABLE = '[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*';
const TEXT = `^(${STORABLE}[^\\s\\u0000-\\u001f\\u007f-\\u00a0\\u00ad]${STORABLE})?$`;

/**
 * Says of every string in a document what it may consist of: the patterns of our own formats, which no client knows by
 * name, and what holds for all text. The checks themselves read the formats.
 */
export function stateStrings(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as { type?: unknown; enum?: unknown; format?: string; pattern?: string };
  if ([schema.type].flat().includes('string') && !schema.enum) {
    const format = FORMATS[schema.format as keyof typeof FORMATS] as { pattern: RegExp } | undefined;
    if (format) schema.pattern = format.pattern.source;
    else if (!schema.format) schema.pattern ??= TEXT;
  }
  for (const [key, child] of Object.entries(value)) if (key !== 'example') stateStrings(child);
}
