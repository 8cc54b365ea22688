import { emptyOf } from '@spang/shared/contract';
import { EmbedInputDto } from '@spang/shared/management';
import { elementOf, queryOf } from './configuration';
import { isInOrder } from './measure';
import { snippetsOf } from './snippets';

const link = { href: 'https://spang.example.se/management/v1/embeds/1', rel: 'self', method: 'GET' };
const script = { version: '1.0.0', integrity: 'sha384-abc', gzipBytes: 7000 };
const made = (more: (embed: EmbedInputDto) => void = () => {}) => {
  const embed = emptyOf(EmbedInputDto);
  more(embed);
  return { ...embed, id: 'id-1', _links: { self: link, versions: link } };
};
const codesOf = (...args: Parameters<typeof snippetsOf>) =>
  Object.fromEntries(snippetsOf(...args).map(({ tier, code }) => [tier, code]));

describe('the code', () => {
  it('names the embed alone, with the hash of the script', () => {
    const { element } = codesOf(made(), 'En lista', { seeAll: 'Se alla' }, script);
    expect(element).toContain('<spang-offers embed="id-1">');
    expect(element).toContain('integrity="sha384-abc" crossorigin="anonymous"');
    expect(element).toContain('href="https://spang.example.se/utbildningar"');
  });
  it('names no hash of a script that moves', () => {
    const { element } = codesOf(made(), 'En lista', { seeAll: 'Se alla' }, undefined);
    expect(element).toContain('/embed/v1/spang-offers.js');
    expect(element).not.toContain('integrity');
  });
  it('lets a form work in the sandbox, and a name be a name', () => {
    const embed = made(({ attributes }) => (attributes.readerFilters = ['search']));
    const { frame } = codesOf(embed, '"><script>', { seeAll: '' }, script);
    expect(frame).toContain('allow-forms');
    expect(frame).toContain('title="&quot;>&lt;script>"');
    expect(codesOf(made(), 'x', { seeAll: '' }, script)['frame']).not.toContain('allow-forms');
  });
});

it('asks for what filters something, and nothing else', () => {
  const { filters } = made((embed) =>
    Object.assign(embed.filters, { municipalities: ['2482', '2581'], q: 'svets' }),
  );
  expect(queryOf(filters).toString()).toBe('q=svets&municipality=2482&municipality=2581');
});

it('shows what is half typed as if it were not there, and a faint colour as it will be published', () => {
  const half = elementOf(
    made(({ style }) => Object.assign(style, { accent: '#ffcc', surface: 'vit', gap: '1' })),
  );
  expect(half.style).toEqual({});
  const faint = elementOf(made(({ style }) => (style.accent = '#ffcc00')));
  expect(faint.style).toEqual({ '--spang-accent': '#8f7200', '--spang-on-accent': '#ffffff' });
});

it('finds where a heading skips a level', () => {
  const levels = (...all: number[]) => all.map((level) => ({ level, isOurs: false }));
  expect(isInOrder(levels(1, 2, 3, 3, 2, 3))).toBe(true);
  expect(isInOrder(levels(1, 2, 4))).toBe(false);
});
