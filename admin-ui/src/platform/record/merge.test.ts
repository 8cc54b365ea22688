import fc from 'fast-check';
import { isSame, mergeDocuments } from './merge';

const document = fc.record({
  title: fc.string(),
  startDate: fc.option(fc.record({ value: fc.string() })),
  contacts: fc.array(fc.string(), { maxLength: 3 }),
});

describe('two changes of one document', () => {
  it('keeps both when they are about different fields', () => {
    const base = { title: 'a', website: null, seats: 1 };
    const { merged, taken, colliding } = mergeDocuments<object>(
      base,
      { ...base, title: 'b' },
      { ...base, seats: 2 },
    );
    expect(merged).toEqual({ title: 'b', website: null, seats: 2 });
    expect(taken).toEqual(['title']);
    expect(colliding).toEqual([]);
  });

  it('asks about a field that both have changed', () => {
    const base = { title: 'a' };
    expect(mergeDocuments(base, { title: 'b' }, { title: 'c' })).toEqual({
      merged: { title: 'c' },
      taken: [],
      colliding: ['title'],
    });
  });

  it('loses nothing that was typed', () => {
    fc.assert(
      fc.property(document, document, document, (base, theirs, mine) => {
        const { merged } = mergeDocuments(base, theirs, mine);
        const changed = (['title', 'startDate', 'contacts'] as const).filter(
          (field) => !isSame(base[field], mine[field]),
        );
        expect(changed.map((field) => merged[field])).toEqual(changed.map((field) => mine[field]));
      }),
    );
  });

  it('takes an absent field for null', () => {
    expect(isSame({ a: null }, {})).toBe(true);
    expect(isSame({ a: 0 }, {})).toBe(false);
  });
});
