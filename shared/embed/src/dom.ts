type Child = Node | string | undefined | false | null;
type Attributes = Record<string, string | number | boolean | undefined>;

/** An element. Text is text, never markup: data from anywhere is inert, also where Trusted Types are demanded. */
export function h(name: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : `${value}`);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** An address that a reader may be sent to, or undefined: nothing that a browser would run. */
export function safeUrl(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  return /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The emblem of the Union, drawn by its geometry: flag 3:2, twelve stars on a circle of a third of the height, each with a
 * circumradius of an eighteenth. Drawn here, it costs no request and no `img-src`.
 */
export function emblem(): SVGElement {
  const draw = (name: string, attributes: Attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
    return element;
  };
  const at = (x: number, y: number, radius: number, turn: number) =>
    `${(x + radius * Math.sin(turn)).toFixed(2)},${(y - radius * Math.cos(turn)).toFixed(2)}`;
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const turn = (hour * Math.PI) / 6;
    const [x, y] = [27 + 12 * Math.sin(turn), 18 - 12 * Math.cos(turn)];
    return Array.from({ length: 10 }, (__, i) => at(x, y, i % 2 ? 0.764 : 2, (i * Math.PI) / 5)).join(' ');
  });
  const flag = draw('svg', {
    viewBox: '0 0 54 36',
    width: 72,
    height: 48,
    part: 'emblem',
    'aria-hidden': true,
  });
  flag.append(draw('rect', { width: 54, height: 36, fill: '#039' }));
  for (const points of stars) flag.append(draw('polygon', { points, fill: '#fc0' }));
  return flag as SVGElement;
}
