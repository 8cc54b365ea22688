/** docs/embeds.md: its examples are run, and what it names is what there is. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { PublicTrainingOfferListDto } from '@spang/shared/open';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { PUBLIC_URL } from './build-test-app.js';
import { unescaped } from './page-reader.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const DOCUMENT = read('docs/embeds.md');
/** The examples in a language, in their order. */
const examples = (language: string) =>
  [...DOCUMENT.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code]) => code!);

let demo: DemoApp;
beforeAll(async () => {
  demo = await buildDemoApp();
  await demo.app.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(() => demo.close());

it('the program runs as it stands, and tells what is published', async () => {
  const { port } = demo.app.server.address() as { port: number };
  const program = examples('js').find((code) => code.includes('fetch('))!;
  expect(program).toContain(PUBLIC_URL);
  const here = program.replaceAll(PUBLIC_URL, `http://127.0.0.1:${port}`);
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', here]);
  const said = stdout.trim().split('\n');
  const { data } = await demo.get<PublicTrainingOfferListDto>(
    '/training-offers?municipality=2482&openOnly=true&limit=20',
  );
  expect(data.length).toBeGreaterThan(0);
  for (const { title, visibility } of data) {
    expect(said.join('\n')).toContain(title.sv);
    if (visibility) expect(said).toContain(`${visibility.statement.sv} ${visibility.emblem}`);
  }
  expect(said.at(-1)).toBe(`${data.length} av ${data.length}`);
});

it('every address in the examples is one that answers', async () => {
  const addresses = [
    ...examples('html')
      .join()
      .matchAll(/src="([^"]+)"/g),
  ].map(([, src]) => unescaped(src!));
  expect(addresses.length).toBeGreaterThanOrEqual(3);
  addresses.push(...[...DOCUMENT.matchAll(/GET (https:\S+)`/g)].map(([, address]) => address!));
  addresses.push(`${PUBLIC_URL}/embed/versions.json`, `${PUBLIC_URL}/api/v1/docs`);
  for (const address of addresses) {
    const { statusCode } = await demo.app.inject(address.slice(PUBLIC_URL.length));
    expect([address, statusCode]).toEqual([address, 200]);
  }
});

it('names every attribute, parameter, property, part and event, and none that is not there', async () => {
  // by its name alone: the element is written for browsers, whose types are not ours
  const element = '../../shared/embed/src/question.js';
  const { ATTRIBUTES } = (await import(element)) as { ATTRIBUTES: string[] };
  const table = DOCUMENT.split('## What is shown')[1]!.split('## The element')[0]!;
  const named = [...table.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!),
  );
  for (const name of ATTRIBUTES) expect([name, named.includes(name)]).toEqual([name, true]);
  for (const name of ['offer', 'page', 'resident-of']) expect(named).toContain(name);
  expect(named.filter((name) => ![...ATTRIBUTES, 'offer', 'page'].includes(name))).toEqual([]);

  const source = ['style', 'view', 'element', 'filters', 'dom']
    .map((name) => read(`shared/embed/src/${name}.ts`))
    .join();
  const inDocument = (pattern: RegExp) => new Set([...DOCUMENT.matchAll(pattern)].map(([found]) => found));
  const inSource = (pattern: RegExp) => new Set([...source.matchAll(pattern)].map(([found]) => found));
  const properties = /--spang-[a-z]+(-[a-z]+)*/g;
  expect([...inDocument(properties)].toSorted()).toEqual([...inSource(properties)].toSorted());
  const events = /\bspang-(load|select|error)\b/g;
  expect(inDocument(events)).toEqual(inSource(events));
  const parts = new Set([...source.matchAll(/part: '([^']+)'/g)].flatMap(([, names]) => names!.split(' ')));
  for (const part of parts)
    expect([part, DOCUMENT.includes(`\`${part}\``)]).toEqual([part, part !== 'emblem']);
});
