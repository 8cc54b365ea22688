import type { ScaleLinear } from 'd3-scale';

/** How high charts are, and the room for their axes, in pixels. */
export const HEIGHT = 200;
export const PLOT = { top: 24, right: 12, bottom: 28, left: 44 };

/** A number as the reader writes it. */
export type CountText = (value: number) => string;

interface Props {
  width: number;
  y: ScaleLinear<number, number>;
  count: CountText;
}

/** The scale of a chart, from zero: hairlines with what they stand for. People and companies come whole. */
export function ChartGrid({ width, y, count }: Props) {
  return y
    .ticks(4)
    .filter(Number.isInteger)
    .map((value) => (
      <g key={value}>
        <path
          className={value === 0 ? 'chart-rule' : 'chart-hairline'}
          d={`M${PLOT.left} ${y(value)}H${width - PLOT.right}`}
        />
        <text x={PLOT.left - 8} y={y(value) + 4} textAnchor="end">
          {count(value)}
        </text>
      </g>
    ));
}
