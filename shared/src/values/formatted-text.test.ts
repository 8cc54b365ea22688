import fc from 'fast-check';
import { hasTags, isAllowedHtml, plainOf } from './formatted-text.js';

const element = fc.constantFrom('p', 'ul', 'ol', 'li', 'strong', 'em', 'h3', 'h4');
const words = fc.stringMatching(/^[a-zåäö0-9 .,]{0,20}$/);
const allowed = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.tuple(element, tie('html')).map(([name, inside]) => `<${name}>${inside}</${name}>`),
    tie('html').map((inside) => `<a href="https://example.se/?a=1&amp;b">${inside}</a>`),
    fc.tuple(tie('html'), tie('html')).map(([one, other]) => one + other),
  ),
})).html;

describe('formatted text', () => {
  it('allows its few elements, closed and in order, and nothing beside them', () => {
    fc.assert(fc.property(allowed, (html) => expect(isAllowedHtml(html)).toBe(true)));
    for (const wrong of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<p class="x">Hej</p>',
      '<P>Hej</P>',
      '<p>Hej',
      '</p>',
      '<p><em>Hej</p></em>',
      '<a>Hej</a>',
      '<a href="javascript:alert(1)">Hej</a>',
      '<a href="//example.se">Hej</a>',
      `<a href='https://example.se'>Hej</a>`,
      '<a href="https://example.se" onclick="x()">Hej</a>',
      '<!-- hej -->',
      '1 < 2',
    ])
      expect([wrong, isAllowedHtml(wrong)]).toEqual([wrong, false]);
  });

  it('refuses whatever it is not sure of: any text with a stray bracket', () => {
    const anything = fc.tuple(allowed, fc.constantFrom('<', '>', '<x>', '</p>', '<p'), allowed);
    fc.assert(
      fc.property(anything, ([before, stray, after]) =>
        expect(isAllowedHtml(before + stray + after)).toBe(false),
      ),
    );
  });

  it('becomes plain without a tag left in it', () => {
    fc.assert(fc.property(allowed, (html) => expect(hasTags(plainOf(html))).toBe(false)));
    expect(plainOf('<h3>Innehåll</h3><ul><li>Svets &amp; plåt</li><li>5&nbsp;&gt;&nbsp;3</li></ul>')).toBe(
      'Innehåll\nSvets & plåt\n5 > 3',
    );
  });

  it('knows tags in plain text from a comparison', () => {
    expect(['<p>Hej</p>', 'rad<br/>rad', '<H1 x>'].every(hasTags)).toBe(true);
    expect(['3 < 5 och 5 > 3', 'pris <100 kr', 'a<b'].some(hasTags)).toBe(false);
  });
});
