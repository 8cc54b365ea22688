type Fields = Record<string, unknown>;

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same once more, for machines or for those who do not know the codes: `organisationId` beside `organisation`, `kindLabel` beside `kind`. */
function isEcho(name: string, document: Fields): boolean {
  if (name.endsWith('Id')) return isObject(document[name.slice(0, -2)]);
  const [, base] = /^(.+)(?:Labels?|Html)$/.exec(name) ?? [];
  return base !== undefined && (base in document || `${base}s` in document);
}

/** The fields that a document is about: not its transport (`_links`), and nothing twice. */
export const mattersOf = (document: object): string[] =>
  Object.keys(document).filter((name) => !name.startsWith('_') && !isEcho(name, document as Fields));
