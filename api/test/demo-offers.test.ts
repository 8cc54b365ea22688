/** What is invented in the demonstration: training offers and log-ins. And the loading itself. */
import type { PublicTrainingOfferListDto } from '@spang/shared/open';
import { buildDemoApp, type DemoApp } from './build-demo-app.js';
import { signIn } from './sign-in.js';

let demo: DemoApp;
beforeAll(async () => {
  demo = await buildDemoApp();
}, 60_000);
afterAll(() => demo.close());

it('has offers in every state, all marked as invented, and drafts that nobody sees', async () => {
  const { data } = await demo.get<PublicTrainingOfferListDto>('/training-offers?limit=100');
  expect(data).toHaveLength(40);
  for (const { summary, url } of data) {
    expect(summary!.sv).toMatch(/^Demonstrationsutbildning/);
    expect(url).toMatch(/^https:\/\/utbildning\.example\.se\//);
  }
  const [drafts] = await demo.dataSource.query(
    'select count(*)::int as number from training_offer where published_version is null',
  );
  expect(drafts.number).toBe(3);
  const states = await demo.dataSource.query(
    `select distinct document::jsonb ->> 'applicationState' as application, document::jsonb ->> 'seatState' as seats
     from publication where kind = 'occasion'`,
  );
  const seen = new Set((states as Record<string, string>[]).flatMap(Object.values));
  const words = 'cancelled closed continuous few full interest-only not-open open unknown waitlist';
  expect(seen).toEqual(new Set(words.split(' ')));
});

it('lets every role sign in', async () => {
  expect(demo.logins.map(({ role }) => role)).toEqual([
    'system-administrator',
    'organisation-administrator',
    'project-editor',
    'reviewer',
    'reader',
    'auditor',
    'data-protection-officer',
    'participant-handler',
    'protected-identity-handler',
    'organisation-administrator',
  ]);
  for (const { email, password } of demo.logins) {
    const caller = await signIn(demo, email, password);
    expect((await caller.get('/management/v1/sessions/current')).body.grants).toHaveLength(1); // confirmed, too
  }
});

it('holds records that an editor can open, none of them with a warning', async () => {
  const { email, password } = demo.logins[0]!;
  const administrator = await signIn(demo, email, password);
  const kinds = [
    'projects',
    'training-offers',
    'occasions',
    'organisations',
    'funding-sources',
    'collaboration-areas',
  ];
  const doubtful: unknown[] = [];
  for (const kind of kinds) {
    const list = await administrator.get(`/management/v1/${kind}?limit=100`).expect(200);
    expect(list.body.data.length).toBeGreaterThan(0);
    for (const { id } of list.body.data) {
      const { status, body } = await administrator.get(`/management/v1/${kind}/${id}`);
      if (status !== 200 || body.warnings.length) doubtful.push([kind, id, status, body.warnings]);
    }
  }
  expect(doubtful).toEqual([]);
}, 60_000);

it('can be loaded twice, and then changes nothing', async () => {
  const snapshot = () =>
    demo.dataSource.query(
      `select (select json_agg(p order by kind, id) from (select kind, id, change from publication) p) as publications,
        (select count(*) from record_version) as versions, (select count(*) from audit_event) as events`,
    );
  const before = await snapshot();
  expect(await demo.load()).toEqual(demo.logins);
  expect(await snapshot()).toEqual(before);
});
