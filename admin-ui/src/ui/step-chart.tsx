import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { ChartGrid, HEIGHT, PLOT, type CountText } from './chart-grid';

export interface Step {
  /** yyyy-mm-dd */
  day: string;
  value: number;
  /** The value in words: it stands at its point. */
  text: string;
  /** About, at least or at most: its mark is open. */
  isDoubtful: boolean;
}

interface Props {
  width: number;
  steps: Step[];
  promise: { value: number; text: string } | null;
  /** First and last day of the axis. */
  from: string;
  to: string;
  /** The highest value of all charts beside this one: they share their scale. */
  max: number;
  /** Said in the middle where there is nothing to draw. */
  nothing: string;
  count: CountText;
}

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The first days of the years between two days, not more than there is room for. */
export function yearsBetween(from: string, to: string, most: number): number[] {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1);
  const count = Number(to.slice(0, 4)) - first + 1;
  const every = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.max(0, Math.ceil(count / every)) }, (_, i) => first + i * every);
}

/** What has been reached in all, reading by reading, and the promise as a line. A value stands until the next is read. */
export function StepChart({ width, steps, promise, from, to, max, nothing, count }: Props) {
  const x = scaleLinear()
    .domain([timeOf(from), timeOf(to)])
    .range([PLOT.left, width - PLOT.right]);
  const y = scaleLinear()
    .domain([0, max || 1])
    .nice(4)
    .range([HEIGHT - PLOT.bottom, PLOT.top]);
  const path = line<Step>()
    .x(({ day }) => x(timeOf(day)))
    .y(({ value }) => y(value))
    .curve(curveStepAfter)(steps);
  const anchor = (at: number) => (at > width - 60 ? 'end' : at < PLOT.left + 20 ? 'start' : 'middle');
  return (
    <svg width={width} height={HEIGHT}>
      <ChartGrid width={width} y={y} count={count} />
      {yearsBetween(from, to, Math.floor(width / 60)).map((year) => {
        const at = x(timeOf(`${year}-01-01`));
        return (
          <g key={year}>
            <path className="chart-rule" d={`M${at} ${HEIGHT - PLOT.bottom}v5`} />
            <text x={at} y={HEIGHT - 6} textAnchor={at > width - 30 ? 'end' : 'middle'}>
              {year}
            </text>
          </g>
        );
      })}
      {promise && (
        <>
          <path className="chart-promise" d={`M${PLOT.left} ${y(promise.value)}H${width - PLOT.right}`} />
          <text className="chart-strong" x={PLOT.left + 4} y={y(promise.value) - 6}>
            {promise.text}
          </text>
        </>
      )}
      {path && <path className="chart-line" d={path} />}
      {steps.map(({ day, value, text, isDoubtful }) => {
        const [cx, cy] = [x(timeOf(day)), y(value)];
        return (
          <g key={`${day}${text}`}>
            <circle className={isDoubtful ? 'chart-mark-open' : 'chart-mark'} cx={cx} cy={cy} r={4.5} />
            <text className="chart-value" x={cx} y={cy - 10} textAnchor={anchor(cx)}>
              {text}
            </text>
          </g>
        );
      })}
      {steps.length === 0 && (
        <text className="chart-nothing" x={(PLOT.left + width) / 2} y={y(0) - 12} textAnchor="middle">
          {nothing}
        </text>
      )}
    </svg>
  );
}
