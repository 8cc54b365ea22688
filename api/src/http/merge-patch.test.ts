import fc from 'fast-check';
import { mergePatch } from './merge-patch.js';

const key = fc.constantFrom('a', 'b', 'c');
const withoutNull = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.integer(),
    fc.string(),
    fc.array(fc.integer()),
    fc.dictionary(key, tie('value')),
  ),
})).value;
const anything = fc.jsonValue();

it('is done once: the same patch again changes nothing', () => {
  fc.assert(
    fc.property(anything, anything, (target, patch) => {
      const once = mergePatch(target, patch);
      expect(mergePatch(once, patch)).toEqual(once);
    }),
  );
});
it('leaves what it does not name, and its target as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(key, withoutNull), withoutNull, (target, value) => {
      const before = structuredClone(target);
      expect(mergePatch(target, {})).toEqual(target);
      expect(mergePatch(target, { z: null })).toEqual(target);
      expect(mergePatch(target, { z: value })).toEqual({ ...target, z: mergePatch({}, value) });
      expect(target).toEqual(before);
    }),
  );
});
