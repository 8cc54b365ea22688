import { trainingFiltersOf, type EmbedInputDto } from '@spang/shared/management';
import { FONT_FAMILY, FORMATS } from '@spang/shared/contract';
import { customPropertiesOf, legibleStyle, type EmbedStyleDto } from '@spang/shared/values';

/** What decides how an embed looks. */
export type Configuration = Pick<EmbedInputDto, 'filters' | 'attributes' | 'style'>;

/** The filters as the Open API is asked. */
export function queryOf(filters: EmbedInputDto['filters']): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(trainingFiltersOf(filters)))
    for (const each of [value].flat()) query.append(name, String(each));
  return query;
}

/** Values without what says nothing: what is worth showing. */
export const stated = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

const COLOURS = ['color', 'accent', 'onAccent', 'surface', 'fieldSurface', 'border', 'focus'] as const;
const LENGTHS = ['radius', 'gap', 'pad'] as const;

/** A style that may be half typed: what is no value yet is left out. */
export function usableStyle(style: EmbedStyleDto): EmbedStyleDto {
  const usable = { ...style };
  for (const name of COLOURS) if (!FORMATS.colour.test(style[name] ?? '')) usable[name] = null;
  for (const name of LENGTHS) if (!FORMATS['css-length'].test(style[name] ?? '')) usable[name] = null;
  if (!FONT_FAMILY.test(style.font ?? '')) usable.font = null;
  return usable;
}

/** What the element in a page says for this configuration, with nothing saved: its attributes and custom properties. */
export function elementOf({ filters, attributes, style }: Configuration) {
  const { layout, limit, sort, readerFilters, headingLevel, lang, target } = attributes;
  const query = queryOf(filters);
  query.set('sort', sort);
  return {
    attributes: {
      src: `/api/v1/training-offers?${query.toString()}`,
      layout,
      limit: String(limit || 10),
      filters: readerFilters.join() || 'none',
      'heading-level': String(headingLevel),
      target,
      ...(lang ? { lang } : {}),
    } as Record<string, string>,
    style: customPropertiesOf(legibleStyle(usableStyle(style)).style),
  };
}
