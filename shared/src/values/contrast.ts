type Rgb = [number, number, number];

const rgbOf = (colour: string): Rgb => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as Rgb;
const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [r, g, b] = rgbOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, `#rrggbb`, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever is read better on the colour. */
export const readableOn = (background: string): string =>
  contrastOf('#000000', background) >= contrastOf('#ffffff', background) ? '#000000' : '#ffffff';

/** The colour itself where it has the contrast; else the first shade towards black or white that has it. */
export function legibleOn(colour: string, background: string, needed: number): string {
  const end = rgbOf(readableOn(background));
  const begin = rgbOf(colour);
  for (let step = 0; step < 100; step++) {
    const shade = hexOf(begin.map((part, i) => part + ((end[i]! - part) * step) / 100) as Rgb);
    if (contrastOf(shade, background) >= needed) return shade;
  }
  return readableOn(background);
}
