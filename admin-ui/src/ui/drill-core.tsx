import { useId } from 'react';
import { useWidth } from './use-width';

export interface CorePart {
  key: string;
  /** Who pays. */
  label: string;
  /** JTF, ESF+, Interreg, ERDF, national, regional, municipal, social-partner or private. */
  facet: string;
  /** In the currency of the whole; null: not stated. */
  amount: number | null;
  certainty: 'exact' | 'approximate' | 'minimum' | 'maximum';
  /** The amount in words: "ca 20 mn kr", "uppgift saknas". */
  text: string;
}

interface Props {
  /** The whole in words, for those who do not see it: "Finansiering: …". */
  caption: string;
  parts: CorePart[];
  /** A strip in a list, or the edge of a dossier with its legend. */
  size?: 'row' | 'header';
}

const FILL: Record<string, string> = {
  JTF: 'jtf',
  'ESF+': 'esf',
  Interreg: 'interreg',
  ERDF: 'interreg',
  national: 'state',
  regional: 'region',
  municipal: 'municipal',
  'social-partner': 'private',
  private: 'private',
};

/** Drawn in the size it is shown in, so that gaps and patterns keep their shape. Its width is a first guess. */
const SIZES = { row: { width: 180, height: 14 }, header: { width: 900, height: 24 } } as const;
const GAP = 2;
/** A source whose amount nobody has stated gets this share: there, but without a size. */
const UNKNOWN_SHARE = 0.12;
const SMALLEST = 8;

/** How wide each part is drawn. A part is never too thin to be seen, and what is unknown claims no size. */
export function widthsOf(parts: Pick<CorePart, 'amount'>[], whole: number): number[] {
  const room = whole - GAP * Math.max(0, parts.length - 1);
  const unknown = parts.filter((part) => part.amount === null).length;
  const sum = parts.reduce((total, part) => total + (part.amount ?? 0), 0);
  const open = sum === 0 ? room / Math.max(1, unknown) : Math.min(room * UNKNOWN_SHARE, room / (unknown + 1));
  const stated = sum === 0 ? 0 : room - unknown * open;
  const raw = parts.map(({ amount }) =>
    amount === null ? open : Math.max(SMALLEST, sum === 0 ? SMALLEST : (amount / sum) * stated),
  );
  const scale =
    room /
    Math.max(
      1,
      raw.reduce((total, width) => total + width, 0),
    );
  return raw.map((width) => width * scale);
}

/** Each facet its own mark inside its colour: nothing is told by colour alone. */
function Mark({ facet, id }: { facet: string; id: string }) {
  const mark = { className: 'core-paper' };
  const stripe = { stroke: 'var(--surface)', strokeWidth: 2, fill: 'none' };
  const pattern = {
    municipal: <path d="M-2 10 10 -2 M-2 4 4 -2 M4 10 10 4" {...stripe} />,
    national: <path d="M4 0V8" {...stripe} />,
    regional: <circle cx="4" cy="4" r="1.5" {...mark} />,
    ERDF: <path d="M0 4H8" {...stripe} />,
    'social-partner': <path d="M0 4H8 M4 0V8" {...stripe} strokeWidth="1" />,
  }[facet];
  return pattern ? (
    <pattern id={`${id}-${facet.replace('+', '')}`} width="8" height="8" patternUnits="userSpaceOnUse">
      {pattern}
    </pattern>
  ) : null;
}

interface PieceProps {
  part: CorePart;
  x: number;
  width: number;
  height: number;
  id: string;
}

function Piece({ part, x, width, height, id }: PieceProps) {
  const box = { x: x + 1, y: 1, width: Math.max(2, width - 2), height: height - 2 };
  const fill = `core-fill-${FILL[part.facet] ?? 'private'}`;
  if (part.amount === null)
    return <rect {...box} className="edge" strokeWidth="2" strokeDasharray="5 4" data-state="unknown" />;
  const isOutlined = part.facet === 'private';
  return (
    <g data-state={part.certainty}>
      <rect {...box} className={fill} strokeWidth="2" />
      {isOutlined && (
        <rect
          x={box.x + 3}
          y={box.y + 3}
          width={Math.max(0, box.width - 6)}
          height={box.height - 6}
          className="core-paper"
        />
      )}
      <rect {...box} fill={`url(#${id}-${part.facet.replace('+', '')})`} />
      {part.certainty !== 'exact' && (
        // an amount that is not exact ends in a broken edge, whatever its colour
        <rect
          x={box.x + box.width * 0.7}
          y={1}
          width={box.width * 0.3}
          height={height - 2}
          fill={`url(#${id}-doubt)`}
        />
      )}
    </g>
  );
}

/**
 * The drill core: how something is paid for, as a strip of layers. Hatched at its end where the amount is "ca", dashed
 * and open where it is not stated. The caption and the legend say the same in words.
 */
export function DrillCore(props: Props) {
  return props.parts.length === 0 ? null : <Strip {...props} />;
}

function Strip({ caption, parts, size = 'row' }: Props) {
  const id = useId();
  const { height } = SIZES[size];
  const { element, width } = useWidth<HTMLDivElement>(SIZES[size].width);
  const whole = { width, height };
  const widths = widthsOf(parts, whole.width);
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, w) => sum + w + GAP, 0));
  const facets = [...new Set(parts.map((part) => part.facet))];
  const words = `${caption} ${parts.map((part) => `${part.label}: ${part.text}`).join('; ')}`;
  const patterns = (
    <defs>
      {facets.map((facet) => (
        <Mark key={facet} facet={facet} id={id} />
      ))}
      <pattern id={`${id}-doubt`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1.5 4.5 4.5 -1.5 M1.5 7.5 7.5 1.5" stroke="var(--surface)" strokeWidth="2.5" fill="none" />
      </pattern>
    </defs>
  );
  return (
    <div className={`core core-${size}`} ref={element}>
      <svg
        viewBox={`0 0 ${whole.width} ${whole.height}`}
        preserveAspectRatio="none"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in place is not an <img>
        role="img"
        aria-label={words}
      >
        <title>{words}</title>
        {patterns}
        {parts.map((part, index) => (
          <Piece
            key={part.key}
            part={part}
            x={starts[index]!}
            width={widths[index]!}
            height={whole.height}
            id={id}
          />
        ))}
      </svg>
      {size === 'header' && (
        <ul className="core-legend">
          {parts.map((part) => (
            <li key={part.key}>
              <svg viewBox={`0 0 ${whole.height} ${whole.height}`} aria-hidden="true">
                <Piece
                  part={{ ...part, certainty: 'exact' }}
                  x={0}
                  width={whole.height}
                  height={whole.height}
                  id={id}
                />
              </svg>
              <span>
                {part.label}: {part.text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
