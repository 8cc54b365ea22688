import fc from 'fast-check';
import { parseListState, serializeListState, toQuery, type ListSpec, type ListState } from './list-state';

const SPEC: ListSpec = {
  filters: {
    funding: ['JTF', 'ESF+', 'Interreg'],
    municipality: 'any',
    status: ['published', 'unpublished'],
    from: 'day',
  },
  sorts: ['title', 'startsOn', 'updatedAt'],
  defaultSort: 'title',
};

const trimmed = fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.trim());
const state: fc.Arbitrary<ListState> = fc.record({
  q: trimmed,
  filters: fc.record(
    {
      funding: fc.constantFrom('JTF', 'ESF+', 'Interreg'),
      municipality: fc.string({ minLength: 1, maxLength: 20 }),
      status: fc.constantFrom('published', 'unpublished'),
      from: fc.constantFrom('2026-02-28', '2024-02-29'),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom('title', '-title', 'startsOn', '-startsOn', '-updatedAt'),
  page: fc.integer({ min: 1, max: 99_999 }),
});

describe('the state of a list in its address', () => {
  it('survives the address', () => {
    fc.assert(
      fc.property(state, (wanted) => {
        const address = serializeListState(SPEC, wanted).toString();
        expect(parseListState(SPEC, new URLSearchParams(address))).toEqual({ state: wanted, ignored: [] });
      }),
    );
  });

  it('leaves out what is the default', () => {
    expect(serializeListState(SPEC, { q: '', filters: {}, sort: 'title', page: 1 }).toString()).toBe('');
  });

  it('names what it does not know, and asks for none of it', () => {
    const { state: read, ignored } = parseListState(
      SPEC,
      new URLSearchParams('funding=Leader&from=2026-02-29&sort=secret&page=0&personalNumber=1&q=%20svets%20'),
    );
    expect(ignored).toEqual(['funding', 'from', 'sort', 'page', 'personalNumber']);
    expect(toQuery(read)).toEqual({ q: 'svets', sort: 'title', page: 1 });
  });
});
