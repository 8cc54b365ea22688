/** Code systems of areas: NUTS and ISO countries are the Union's and the world's, LAU are municipalities, FREE are our own. */
export const AREA_SCHEMES = ['NUTS', 'LAU', 'ISO3166', 'FREE'] as const;
export type AreaScheme = (typeof AREA_SCHEMES)[number];
