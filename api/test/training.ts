import { create, post, type ProjectWorld } from './projects.js';
import { stranger, type Caller } from './sign-in.js';

const API = '/management/v1';
export const OFFERS = `${API}/training-offers`;
export const OCCASIONS = `${API}/occasions`;

/** The least that an offer may say, and what it needs to be published. */
export const offer = ({ ids }: ProjectWorld, more: object = {}) => ({
  title: { sv: 'Svetsare', en: 'Welder' },
  kind: 'course',
  schoolType: 'VUXGY',
  isVocational: true,
  providerId: ids.skelleftea,
  url: 'https://www.example.se/svetsare',
  ...more,
});

/** An occasion of an offer that one may apply for now: the test clock stands at 2026-11-24. */
export const occasion = (offerId: string, more: object = {}) => ({
  offerId,
  lifecycle: 'confirmed',
  startType: 'fixed',
  start: '2027-01-18',
  end: '2027-06-11',
  locations: [{ town: 'Skellefteå', municipalityCode: '2482' }],
  studyForm: 'onsite',
  applicationPeriods: [
    { opens: '2026-11-01', closes: '2026-12-15', method: 'external', url: 'https://www.example.se/ansok' },
  ],
  ...more,
});

export const postOffer = (world: ProjectWorld, more: object = {}, by: Caller = world.admin) =>
  post(by, 'training-offers', offer(world, more));
export const postOccasion = (world: ProjectWorld, offerId: string, more: object = {}) =>
  post(world.admin, 'occasions', occasion(offerId, more));

/** Asks for an offer or an occasion to be changed in part. */
export const patch = (caller: Caller, address: string, change: object) =>
  caller
    .patch(address)
    .set('If-Match', '*')
    .set('Content-Type', 'application/merge-patch+json')
    .send(JSON.stringify(change));
export const publishAt = (caller: Caller, address: string) =>
  caller.post(`${address}/publication`).set('If-Match', '*');
export const withdrawAt = (caller: Caller, address: string) =>
  caller.delete(`${address}/publication`).set('If-Match', '*');

/** What anybody gets. */
export const publicly = ({ test }: ProjectWorld, path: string) => stranger(test).get(`/api/v1${path}`);

/** Pointers and codes of what was refused. */
export const faults = ({ body }: { body: { errors?: { pointer: string; code: string }[] } }) =>
  body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

export { create };
