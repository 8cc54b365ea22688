import type { OpenAPIV3_1 } from 'openapi-types';

type Schema = Record<string, unknown>;

const escape = (text: unknown): string =>
  (typeof text === 'string' ? text : JSON.stringify(text ?? '')).replace(
    /[&<>"']/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  );

/** The contract as a page: rendered here, without scripts, so that it can be read and printed anywhere. */
export function renderDocs(document: OpenAPIV3_1.Document, prefix: string): string {
  const { info, paths = {}, components = {} } = document;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, OpenAPIV3_1.OperationObject>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))];
  return page(
    info.title,
    `<p>${escape(info.description)}</p>
<p>Version ${escape(info.version)} · <a href="${prefix}/openapi.json">openapi.json</a> · <a href="${prefix}/openapi.yaml">openapi.yaml</a> · <a href="${prefix}/api-info">api-info</a> · <a href="/problems">Problem codes</a></p>
<h2 id="terms">Terms, level of service, limitations</h2>
<p>Licence of the data: ${escape(info.license?.name)}. Contact: ${escape(info.contact?.email)}.</p>
<p>${escape((info as Schema)['x-limitations'])}</p>
<nav aria-label="Operations"><ul>${tags.map((tag) => `<li><a href="#tag-${slug(tag)}">${escape(tag)}</a></li>`).join('')}</ul></nav>
${tags
  .map(
    (tag) =>
      `<h2 id="tag-${slug(tag)}">${escape(tag)}</h2>${operations
        .filter(({ operation }) => operation.tags?.includes(tag))
        .map((one) => renderOperation(one, components))
        .join('')}`,
  )
  .join('\n')}
<h2 id="schemas">Shapes</h2>${Object.entries(components.schemas ?? {})
      .map(([name, schema]) => renderSchema(name, schema as Schema))
      .join('')}`,
  );
}

/** A plain page in the house's own look. */
export const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/document.css"></head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function renderOperation(
  { path, method, operation }: { path: string; method: string; operation: OpenAPIV3_1.OperationObject },
  components: OpenAPIV3_1.ComponentsObject,
): string {
  const parameters = ((operation.parameters ?? []) as (Schema & { $ref?: string })[]).map((parameter) =>
    parameter.$ref
      ? ((components.parameters as Record<string, Schema>)[parameter.$ref.split('/').at(-1)!] ?? {})
      : parameter,
  );
  const rows = parameters.map(
    (p) =>
      `<tr><th scope="row"><code>${escape(p['name'])}</code></th><td>${escape(p['in'])}${p['required'] ? ', required' : ''}</td><td>${escape(p['description'])}</td></tr>`,
  );
  const bodies = Object.entries(
    (operation.requestBody as { content?: Record<string, { schema: Schema }> })?.content ?? {},
  );
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, response]) =>
      `<tr><th scope="row">${escape(status)}</th><td>${answer(response as Schema, components)}</td></tr>`,
  );
  return `<section id="${escape(operation.operationId)}"><h3><code>${method.toUpperCase()} ${escape(path)}</code></h3>
<p><strong>${escape(operation.summary)}</strong></p><p>${escape(operation.description)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Parameters of ${escape(operation.operationId)}"><table><caption>Parameters</caption><tbody>${rows.join('')}</tbody></table></div>
${bodies.map(([type, { schema }]) => `<p>Body <code>${escape(type)}</code>: ${link(schema)}</p>`).join('')}
<div class="scroll" tabindex="0" role="region" aria-label="Answers of ${escape(operation.operationId)}"><table><caption>Answers</caption><tbody>${answers.join('')}</tbody></table></div></section>`;
}

function answer(response: Schema, components: OpenAPIV3_1.ComponentsObject): string {
  const name = nameOf(response);
  const found = name ? (components.responses as Record<string, Schema>)[name]! : response;
  const schemas = Object.values((found['content'] ?? {}) as Record<string, { schema: Schema }>).map(
    ({ schema }) => link(schema),
  );
  return `${escape(found['description'])} ${schemas.join(', ')}`;
}

/** The last step of a $ref. */
const nameOf = (schema: Schema): string =>
  ((schema['$ref'] as string | undefined) ?? '').split('/').at(-1)!.replace('#', '');

function link(schema: Schema): string {
  const name = nameOf(schema);
  return name ? `<a href="#schema-${name}">${name}</a>` : 'object';
}

function renderSchema(name: string, schema: Schema): string {
  const required = new Set((schema['required'] ?? []) as string[]);
  const rows = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).map(
    ([key, property]) =>
      `<tr><th scope="row"><code>${escape(key)}</code>${required.has(key) ? '' : ' <small>optional</small>'}</th><td>${typeText(property)}</td><td>${escape(property['description'])}</td></tr>`,
  );
  return `<section id="schema-${name}"><h3>${name}</h3><p>${escape(schema['description'])}</p><div class="scroll" tabindex="0" role="region" aria-label="Fields of ${name}"><table><caption>Fields</caption><tbody>${rows.join('')}</tbody></table></div></section>`;
}

function typeText(property: Schema): string {
  if (property['$ref']) return link(property);
  const either = (property['anyOf'] ?? property['oneOf']) as Schema[] | undefined;
  if (either) return either.map(typeText).join(' or ');
  const types = [property['type']].flat().map(escape).join(' or ');
  if (property['items']) return `list of ${typeText(property['items'] as Schema)}`;
  const values = property['enum'] as unknown[] | undefined;
  return `${types}${values ? `: ${values.map((v) => escape(v)).join(' · ')}` : ''}${property['format'] ? ` (${escape(property['format'])})` : ''}`;
}

export { escape as escapeHtml };
