import fc from 'fast-check';
import { VersionConflict } from '../errors.js';
import { isNoneMatch } from './etag.js';
import { expectedVersions } from './preconditions.js';
import { languageOf } from './problem.js';
import { traceOf } from './trace.js';

const spaces = fc.stringMatching(/^[ \t]{0,2}$/);
/** A list as clients write it: with more or less space about its commas. */
const listOf = (items: string[], gaps: string[]) =>
  items.map((item, i) => `${gaps[i % gaps.length]}${item}${gaps[(i + 1) % gaps.length]}`).join(',');
const gaps = fc.array(spaces, { minLength: 1, maxLength: 4 });
const quality = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

describe('Accept-Language', () => {
  const languageFor = (header?: string) => languageOf({ headers: { 'accept-language': header } });
  const wish = fc.record({
    tag: fc.constantFrom('sv', 'en', 'sv-SE', 'en-GB', 'SV', 'EN-us', 'fi', 'de'),
    q: fc.option(quality, { nil: undefined }),
  });

  it('is English for whom English is dearer than Swedish, and Swedish for everybody else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(wish, { selector: ({ tag }) => tag.slice(0, 2).toLowerCase() }),
        gaps,
        (wishes, space) => {
          const header = listOf(
            wishes.map(({ tag, q }) => tag + (q === undefined ? '' : `;q=${q}`)),
            space,
          );
          const worth = (language: string) => {
            const found = wishes.find(({ tag }) => tag.slice(0, 2).toLowerCase() === language);
            return found ? (found.q ?? 1) : 0;
          };
          expect(languageFor(header)).toBe(worth('en') > worth('sv') ? 'en' : 'sv');
        },
      ),
    );
  });
  it('is read to its end whatever it is', () => {
    fc.assert(fc.property(fc.string(), (header) => expect(['sv', 'en']).toContain(languageFor(header))));
    expect(languageFor()).toBe('sv');
  });
});

describe('If-Match', () => {
  const version = fc.integer({ min: 1, max: 999_999_999 });
  const hash = fc.stringMatching(/^[\w-]{0,16}$/);
  const own = fc
    .tuple(version, fc.option(hash))
    .map(([number, tail]) => ({ number, tag: `"${number}${tail === null ? '' : `.${tail}`}"` }));
  const others = fc.constantFrom('W/"7"', '"x"', '"7', '7', '""', '"7.a b"', '"-1"', '"1234567890"');

  it('names the versions that a client has seen, in any order, among tags that are not ours', () => {
    fc.assert(
      fc.property(
        fc.array(own, { minLength: 1, maxLength: 4 }),
        fc.array(others, { maxLength: 3 }),
        gaps,
        (seen, strange, space) => {
          const header = listOf([...strange, ...seen.map(({ tag }) => tag)], space);
          expect(expectedVersions(header)).toEqual(seen.map(({ number }) => number));
        },
      ),
    );
  });
  it('matches nothing when no tag is ours, strong and whole', () => {
    fc.assert(
      fc.property(fc.array(others, { minLength: 1, maxLength: 4 }), gaps, (strange, space) => {
        expect(() => expectedVersions(listOf(strange, space))).toThrow(VersionConflict);
      }),
    );
    expect(expectedVersions(' * ')).toBe('*');
  });
});

describe('If-None-Match', () => {
  const etag = fc.stringMatching(/^"[\w.-]{1,30}"$/);
  it('holds when the tag is among those held, weak or strong', () => {
    fc.assert(
      fc.property(
        etag,
        fc.array(etag, { maxLength: 4 }),
        fc.nat(4),
        fc.boolean(),
        gaps,
        (wanted, held, at, isWeak, space) => {
          const asks = (tags: string[]) =>
            isNoneMatch({ headers: { 'if-none-match': listOf(tags, space) } }, wanted);
          const without = held.filter((tag) => tag !== wanted);
          expect(asks(without)).toBe(false);
          expect(asks(without.toSpliced(at, 0, isWeak ? `W/${wanted}` : wanted))).toBe(true);
        },
      ),
    );
    expect(isNoneMatch({ headers: {} }, '"a"')).toBe(false);
  });
});

describe('traceparent', () => {
  const hex = (length: number) =>
    fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`)).filter((digits) => !/^0+$/.test(digits));
  const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

  it('continues a trace, in a step of our own', () => {
    fc.assert(
      fc.property(hex(32), hex(16), fc.stringMatching(/^[0-9a-f]{2}$/), (trace, parent, flags) => {
        const [, traceId, step, ours] = form.exec(traceOf(`00-${trace}-${parent}-${flags}`).traceparent)!;
        expect([traceId, ours]).toEqual([trace, flags]);
        expect(step).not.toBe(parent);
      }),
    );
  });
  it('begins a trace when there is none to continue', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          hex(32).map((trace) => `ff-${trace}-00f067aa0ba902b7-01`),
        ),
        (header) => {
          const made = traceOf(header);
          expect(made.traceparent).toMatch(form);
          expect(header).not.toContain(made.traceId);
        },
      ),
    );
  });
});
