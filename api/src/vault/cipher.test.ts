import fc from 'fast-check';
import { keyIdOf, newKey, NotOpened, open, seal, type Place } from './cipher.js';

const key = newKey(7);
const place: Place = { table: 'participant', column: 'name', rowId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a10' };
/** Each fails, and all in the same way: there is nothing to learn from it. */
function expectNotOpened(...works: (() => unknown)[]): void {
  for (const work of works) {
    let error: unknown;
    try {
      work();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toEqual(new NotOpened());
    expect((error as Error).cause).toBeUndefined();
  }
}

it('opens what it has sealed, whatever it was, and seals the same text differently each time', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('')), (text) => {
      const sealed = seal(key, place, text);
      expect(open([newKey(1), key], place, sealed).toString()).toBe(text);
      expect(sealed).toHaveLength(2 + 12 + Buffer.byteLength(text) + 16);
      expect(keyIdOf(sealed)).toBe(7);
      expect(seal(key, place, text).equals(sealed)).toBe(false);
      if (text.length > 3) expect(sealed.includes(text)).toBe(false);
    }),
  );
});

it('does not open what has one bit changed, or is cut short', () => {
  const sealed = seal(key, place, 'Tolvan Tolvansson');
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expectNotOpened(() => open([key], place, changed));
    }),
  );
  for (let length = 0; length < sealed.length; length++)
    expectNotOpened(() => open([key], place, sealed.subarray(0, length)));
});

it('does not open in another row, column or table, nor with another key of the same number', () => {
  const sealed = seal(key, place, 'Tolvan Tolvansson');
  expectNotOpened(
    () => open([key], { ...place, rowId: '01931a4e-8c1f-7c55-9d2b-3f1f4f3c2a11' }, sealed),
    () => open([key], { ...place, column: 'identity' }, sealed),
    () => open([key], { ...place, table: 'participation' }, sealed),
    () => open([newKey(7)], place, sealed),
    () => open([newKey(8)], place, sealed),
    () => open([], place, sealed),
  );
});
