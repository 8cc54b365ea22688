import fc from 'fast-check';
import { Invalid } from '../errors.js';
import { readCursor, writeCursor } from './cursor.js';

const cursor = fc.record({
  name: fc.string(),
  key: fc.option(fc.string({ unit: 'grapheme' })),
  id: fc.uuid(),
});

it('names the position that it was made from, to the list that it was made for', () => {
  fc.assert(
    fc.property(cursor, fc.string(), (made, secret) => {
      const text = writeCursor(secret, made);
      expect(text).toMatch(/^[A-Za-z0-9_.-]{1,600}$/);
      expect(readCursor(secret, text, made.name)).toEqual(made);
      expect(() => readCursor(secret, text, `${made.name}.`)).toThrow(Invalid);
      expect(() => readCursor(`${secret}.`, text, made.name)).toThrow(Invalid);
    }),
  );
});

it('is refused when it was cut, changed or made by somebody else', () => {
  const change = fc.record({ at: fc.nat(), by: fc.string({ maxLength: 2 }), removes: fc.nat(2) });
  fc.assert(
    fc.property(cursor, change, (made, { at, by, removes }) => {
      const text = writeCursor('secret', made);
      const from = at % (text.length + 1);
      const other = text.slice(0, from) + by + text.slice(from + removes);
      fc.pre(other !== text);
      expect(() => readCursor('secret', other, made.name)).toThrow(Invalid);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => expect(() => readCursor('secret', text, 'list')).toThrow(Invalid)),
  );
});
