import type { ReportMonthDto } from '@spang/shared/management';
import { makeReport } from '../src/features/participant-reports/index.js';
import type { TestApp } from './build-test-app.js';
import { performOrders } from './jobs.js';
import { participation, terms, testNumber, type Participation, type PeopleWorld } from './people.js';
import { create, post, project } from './projects.js';
import type * as as from './sign-in.js';

type Caller = as.Caller;

const API = '/management/v1';
const PROJECTS = `${API}/projects`;
export const reportsOf = (projectId: string) => `${PROJECTS}/${projectId}/participant-reports`;

export const orderReport = (by: Caller, projectId: string, month: string) =>
  create(by, `projects/${projectId}/participant-reports`, { month });
export const fetchReport = (
  by: Caller,
  projectId: string,
  id: string,
  body: object = { purpose: 'funder-report' },
) => by.post(`${reportsOf(projectId)}/${id}/disclosures`).send(body);
export const submitReport = (by: Caller, projectId: string, id: string) =>
  by.post(`${reportsOf(projectId)}/${id}/submission`).set('If-Match', '*');

/** Orders a report and makes it. Its id. */
export async function makeReportOf(
  test: TestApp,
  by: Caller,
  projectId: string,
  month: string,
): Promise<string> {
  const { status, body } = await orderReport(by, projectId, month);
  if (status !== 201) throw new Error(JSON.stringify(body));
  await performOrders(test, makeReport.name);
  return body.id as string;
}

/** The lines of a file, without its byte order mark. */
export const linesOf = ({ content }: { content: string }): string[] =>
  Buffer.from(content, 'base64')
    .toString()
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');

/** The number as it stands in a file. */
export const plain = (number: string) => number.replace('-', '');
export const refusal = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

/** What tests of reports do in their world, which is there when they run. */
export function reportTools(world: () => PeopleWorld) {
  let born = 0;
  const next = () =>
    testNumber(`1973-${String((born % 9) + 1).padStart(2, '0')}-${10 + (born++ % 18)}`, 980 + (born % 19));
  /** A project of the handlers' own, so that months of one test are not another's. */
  async function fresh(): Promise<string> {
    const id = await post(world().admin, 'projects', project({ ownerId: world().ids.skelleftea }));
    await post(world().admin, 'participant-terms', terms(id));
    await world().test.dataSource.query(
      `update membership set project_ids = project_ids || $1::uuid where project_ids @> array[$2]::uuid[]`,
      [id, world().here],
    );
    return id;
  }
  async function add(
    projectId: string,
    more: object,
    by: as.Caller = world().handler,
  ): Promise<Participation> {
    const answer = await create(
      by,
      'participations',
      participation(projectId, { person: { identityNumber: next() }, ...more }),
    );
    if (answer.status > 201) throw new Error(JSON.stringify(answer.body));
    return answer.body as Participation;
  }
  const change = (id: string, body: object, by = world().handler) =>
    by
      .patch(`${API}/participations/${id}`)
      .set('If-Match', '*')
      .set('Content-Type', 'application/merge-patch+json')
      .send(body)
      .expect(200);
  const months = async (projectId: string, by = world().handler): Promise<ReportMonthDto[]> =>
    (await by.get(reportsOf(projectId)).expect(200)).body.data;
  const states = async (projectId: string, by = world().handler) =>
    (await months(projectId, by)).map(({ month, report }) => `${month} ${report?.state ?? '-'}`).toReversed();
  async function send(projectId: string, month: string, by = world().handler): Promise<string> {
    const id = await makeReportOf(world().test, by, projectId, month);
    await submitReport(by, projectId, id).expect(200);
    return id;
  }
  return { next, fresh, add, change, months, states, send };
}
