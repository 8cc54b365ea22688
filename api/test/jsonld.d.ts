/** As much of it as the tests use. */
declare module 'jsonld' {
  export type Node = Record<string, unknown[]> & { '@id'?: string; '@type'?: string[] };
  interface Options {
    /** Throws where something would be lost: a word that the context does not know. */
    safe?: boolean;
    documentLoader?: (url: string) => Promise<{ document: unknown; documentUrl: string }>;
  }
  const jsonld: { expand: (data: object, options: Options) => Promise<Node[]> };
  export default jsonld;
}
