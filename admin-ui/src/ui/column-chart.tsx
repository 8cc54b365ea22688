import { scaleBand, scaleLinear } from 'd3-scale';
import { ChartGrid, HEIGHT, PLOT, type CountText } from './chart-grid';

export interface ChartColumn {
  key: string;
  /** Stands under it. */
  period: string;
  /** null: not stated; then there is no column, and no zero. */
  value: number | null;
  /** The value in words. */
  text: string;
  /** How it was before: an empty column with a dotted edge, and a dotted line to compare with. */
  isBefore: boolean;
  /** About, at least or at most: hatched. */
  isDoubtful: boolean;
}

interface Props {
  width: number;
  columns: ChartColumn[];
  max: number;
  /** What the dotted column and its line are. */
  before: string;
  count: CountText;
}

/** A value for each period, beside each other: nothing is added up. */
export function ColumnChart({ width, columns, max, before, count }: Props) {
  const x = scaleBand()
    .domain(columns.map(({ key }) => key))
    .range([PLOT.left, width - PLOT.right])
    .paddingInner(0.4)
    .paddingOuter(0.25);
  const y = scaleLinear()
    .domain([0, max || 1])
    .nice(4)
    .range([HEIGHT - PLOT.bottom, PLOT.top]);
  const wide = Math.min(x.bandwidth(), 72);
  const every = Math.ceil((columns.length * 44) / width);
  const baseline = columns.find(({ isBefore, value }) => isBefore && value !== null);
  return (
    <svg width={width} height={HEIGHT}>
      <ChartGrid width={width} y={y} count={count} />
      {columns.map(({ key, period, value, text, isBefore, isDoubtful }, index) => {
        const middle = x(key)! + x.bandwidth() / 2;
        const look = isBefore ? 'chart-column-before' : isDoubtful ? 'chart-column-open' : 'chart-column';
        return (
          <g key={key}>
            {value !== null && (
              <rect
                className={look}
                x={middle - wide / 2}
                y={y(value)}
                width={wide}
                height={y(0) - y(value)}
              />
            )}
            <text
              className={value === null ? 'chart-nothing' : 'chart-value'}
              x={middle}
              y={y(value ?? 0) - 6}
              textAnchor="middle"
            >
              {text}
            </text>
            {index % every === 0 && (
              <text x={middle} y={HEIGHT - 6} textAnchor="middle">
                {period}
              </text>
            )}
          </g>
        );
      })}
      {baseline && (
        <>
          <path
            className="chart-before"
            d={`M${x(baseline.key)! + (x.bandwidth() + wide) / 2} ${y(baseline.value!)}H${width - PLOT.right}`}
          />
          <text x={x(baseline.key)! + (x.bandwidth() - wide) / 2} y={y(baseline.value!) - 24}>
            {before}
          </text>
        </>
      )}
    </svg>
  );
}
