import { Ajv2020 } from 'ajv/dist/2020.js';
import { SaxesParser } from 'saxes';

/** Throws unless this is well-formed XML with its namespaces declared, as a parser that repairs nothing says. */
export function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://' };
const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
};
/** Own data begins with an underscore and has no full stop in its name. */
const object = (properties: object, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
  patternProperties: { '^_[^.]+$': { type: 'object' } },
  additionalProperties: false,
});
const author = { ...object({ name: text, url: address, avatar: address }), minProperties: 1 };

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), field by field; what it deprecates is left out. */
export const isJsonFeed = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
  object(
    {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: text,
      home_page_url: address,
      feed_url: address,
      description: text,
      user_comment: text,
      next_url: address,
      icon: address,
      favicon: address,
      authors: { type: 'array', items: author },
      language: text,
      expired: { type: 'boolean' },
      items: {
        type: 'array',
        items: {
          ...object(
            {
              id: text,
              url: address,
              external_url: address,
              title: text,
              content_html: text,
              content_text: text,
              summary: text,
              image: address,
              banner_image: address,
              date_published: instant,
              date_modified: instant,
              authors: { type: 'array', items: author },
              tags: { type: 'array', items: text },
              language: text,
            },
            ['id'],
          ),
          anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        },
      },
    },
    ['version', 'title', 'items'],
  ),
);
