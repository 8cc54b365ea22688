import { makeReport } from '../src/features/participant-reports/index.js';
import type { TestApp } from './build-test-app.js';
import { performOrders } from './imports.js';
import { create } from './projects.js';
import type { Caller } from './sign-in.js';

const PROJECTS = '/management/v1/projects';
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
