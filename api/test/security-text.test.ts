import request from 'supertest';
import { buildTestApp, PUBLIC_URL, type TestApp } from './build-test-app.js';

let test: TestApp;
beforeAll(async () => (test = await buildTestApp()), 60_000);
afterAll(() => test.close());

it('says where whoever finds a vulnerability turns (RFC 9116)', async () => {
  const { headers, text } = await request(test.app.server).get('/.well-known/security.txt').expect(200);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  const fields = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
  );
  expect(fields.get('Contact')).toBe('mailto:security@example.se');
  expect(fields.get('Canonical')).toBe(`${PUBLIC_URL}/.well-known/security.txt`);
  expect(fields.get('Preferred-Languages')).toBe('sv, en');
  // must be there, must lie ahead, should lie less than a year ahead; the clock stands at 2026-11-24
  expect(fields.get('Expires')).toBe('2027-05-23T10:00:00.000Z');
});
