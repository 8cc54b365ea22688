/** A piece of XML that is safe to put into another. */
export interface XmlElement {
  readonly xml: string;
}

type Attributes = Record<string, string | undefined>;

/** What XML 1.0 cannot say, not even as a reference. Our own checks let U+FFFE and U+FFFF through. */
const UNSAYABLE = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** White space is written as a reference where a parser would make another of it. */
const referenceTo = (character: string) => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`;

/** Text as the content of an element. */
export const xmlText = (value: string): string =>
  value.replace(UNSAYABLE, '\uFFFD').replace(/[&<>\r]/g, referenceTo);
const attribute = (value: string) => value.replace(UNSAYABLE, '\uFFFD').replace(/[&<>"\r\n\t]/g, referenceTo);

/** One element. Its content is text, which is escaped, or other elements; an attribute without a value is left out. */
export function element(
  name: string,
  attributes: Attributes = {},
  content: string | (XmlElement | undefined)[] = [],
): XmlElement {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attribute(value)}"`))
    .join('');
  const inner =
    typeof content === 'string' ? xmlText(content) : content.map((part) => part?.xml ?? '').join('');
  return { xml: inner ? `<${name}${said}>${inner}</${name}>` : `<${name}${said}/>` };
}

/** The element as a document. */
export const xmlDocument = ({ xml }: XmlElement): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
