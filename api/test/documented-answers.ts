import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { formats } from '../src/contract/index.js';

/** An answer as it went over the wire. */
export interface Answer {
  method: string;
  url: string;
  status: number;
  headers: Record<string, number | string | string[] | undefined>;
  body: string;
}

interface Header {
  required?: boolean;
  schema: object;
}
interface Response {
  $ref?: string;
  headers?: Record<string, Header & { $ref?: string }>;
  content?: Record<string, unknown>;
}
type Operation = { responses: Record<string, Response> };
export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

/** What HTTP itself, CORS and the browser's defences say is not part of an API's contract. */
const GENERAL = new Set(
  `connection content-encoding content-length content-type date keep-alive transfer-encoding vary access-control-expose-headers
   access-control-allow-headers access-control-allow-methods access-control-max-age
   content-security-policy cross-origin-opener-policy cross-origin-resource-policy origin-agent-cluster referrer-policy
   strict-transport-security x-content-type-options x-dns-prefetch-control x-download-options x-frame-options
   x-permitted-cross-domain-policies x-xss-protection`.split(/\s+/),
);

/** The contract itself, and the page made from it, are not operations of it. */
const ABOUT_ITSELF = ['/openapi.json', '/openapi.yaml', '/docs'];
const PROBLEM = 'application/problem+json';

/** Everything in which answers can differ from one of our OpenAPI documents. */
export function documentedAnswers(prefix: string, document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
  ajv.addSchema(document, prefix);
  const validators = new Map<string, ValidateFunction>();
  const isValid = (at: string[], value: unknown): string[] => {
    const pointer = at
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = validators.get(pointer) ?? ajv.compile({ $ref: `${prefix}#/${pointer}` });
    validators.set(pointer, validate);
    if (validate(value)) return [];
    return validate.errors!.map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };

  const routes = Object.entries(document.paths)
    .map(([path, item]) => ({ path, item, form: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }))
    .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length); // /projects/facets is no {projectId}

  /** A component, or what stands in its place, and where it stands. */
  const found = <T extends { $ref?: string }>(here: string[], value: T): [string[], T] => {
    if (!value.$ref) return [here, value];
    const there = value.$ref.slice(2).split('/');
    return [there, document.components[there[1]!]![there[2]!] as T];
  };

  function faultsOfHeaders(at: string[], response: Response, { headers }: Answer): string[] {
    const documented = Object.entries(response.headers ?? {});
    const names = new Set(documented.map(([name]) => name.toLowerCase()));
    const unknown = Object.keys(headers).filter((name) => !GENERAL.has(name) && !names.has(name));
    return [
      ...unknown.map((name) => `header ${name} is not documented`),
      ...documented.flatMap(([name, given]) => {
        const [there, header] = found([...at, 'headers', name], given);
        const value = headers[name.toLowerCase()];
        if (value === undefined) return header.required ? [`header ${name} is missing`] : [];
        return [value]
          .flat()
          .flatMap((each) =>
            isValid([...there, 'schema'], String(each)).map((what) => `header ${name}${what}`),
          );
      }),
    ];
  }

  function faultsOfBody(
    at: string[],
    { content = {} }: Response,
    { method, status, headers, body }: Answer,
  ): string[] {
    const [type = ''] = String(headers['content-type'] ?? '').split(';');
    if (status === 304 || !Object.keys(content).length) return body ? ['a body is not documented'] : [];
    if (!content[type]) return [`content type ${type || '(none)'} is not documented`];
    return method === 'HEAD' ? [] : isValid([...at, 'content', type, 'schema'], JSON.parse(body));
  }

  /** Where there is nothing, a problem says so. */
  function faultsOfNothing(allowed: number[], { status, headers, body }: Answer): string[] {
    if (!allowed.includes(status)) return [`status ${status} where the document knows no operation`];
    if (!String(headers['content-type']).startsWith(PROBLEM)) return ['not a problem'];
    return body ? isValid(['components', 'schemas', 'ProblemDto'], JSON.parse(body)) : [];
  }

  return function faultsOf(answer: Answer, looksInside = true): string[] {
    const { method, status } = answer;
    const path = answer.url
      .replace(/^[a-z]+:\/\/[^/]*/i, '')
      .replace(/[?#].*$/, '')
      .slice(prefix.length);
    if (method === 'OPTIONS' && status === 204) return [];
    if (ABOUT_ITSELF.includes(path) && status < 400) return [];
    const route = routes.find(({ form }) => form.test(path));
    const name = method === 'HEAD' ? 'get' : method.toLowerCase();
    const operation = route?.item[name];
    if (!operation)
      return faultsOfNothing(
        route || ABOUT_ITSELF.includes(path) ? [405, 406] : [400, 404, 414, 405],
        answer,
      );
    const given = operation.responses[status];
    if (!given) return [`status ${status} is not documented`];
    const [at, response] = found(['paths', route.path, name, 'responses', String(status)], given);
    return [
      ...faultsOfHeaders(at, response, answer),
      ...(looksInside ? faultsOfBody(at, response, answer) : []),
    ];
  };
}
