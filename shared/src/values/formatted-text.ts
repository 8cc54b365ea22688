import type { LocalizedTextDto } from './localized-text.dto.js';

/** What a formatted text may consist of: nothing else, no attribute but an address on a link. */
const TOKEN = /<(?:(\/?)(p|ul|ol|li|strong|em|h3|h4)|a href="(?:https?:\/\/|mailto:)[^"<>\s]+"|(\/)a)>|<|>/g;

/**
 * Is this HTML of the few elements that descriptions may have (training-and-embeds §3.2), every one of them closed? Nothing
 * is repaired: what is not on the list is refused, so that the text can be shown as it was written.
 */
export function isAllowedHtml(html: string): boolean {
  const open: string[] = [];
  for (const [token, close, name, closeLink] of html.matchAll(TOKEN)) {
    if (token === '<' || token === '>') return false;
    const element = name ?? 'a';
    if (!close && !closeLink) open.push(element);
    else if (open.pop() !== element) return false;
  }
  return open.length === 0;
}

/** Does plain text look like HTML that nobody has marked as such? */
export const hasTags = (text: string): boolean => /<\/?[a-z][^<>]*>/i.test(text);

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The words of an allowed HTML text: one line per paragraph, heading or list item. */
export const plainOf = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/<\/(p|li|h3|h4)>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#\d{1,6}|[a-z]+);/g, (whole, name: string) => characterOf(name) ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name];
  const code = Number(name.slice(1));
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The same in every language. */
export const plainTexts = (texts: LocalizedTextDto): LocalizedTextDto =>
  Object.fromEntries(Object.entries(texts).map(([language, html]) => [language, plainOf(html as string)]));
