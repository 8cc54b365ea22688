import type { FundingFacet, MoneyDto } from '@spang/shared/values';
import { useId } from 'react';
import { FORMAT, type InLanguage } from './parts.js';

/** One layer: who pays, and how much if anybody has said it. */
export interface CorePart {
  label: string;
  facet: FundingFacet;
  amount: MoneyDto | null;
}

const FILL: Record<FundingFacet, string> = {
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

const WHOLE = 100;
/** A source whose amount nobody has stated gets this share: there, but without a size. */
const UNKNOWN_SHARE = 12;
const SMALLEST = 1.5;

/** How wide each layer is, in percent. None is too thin to be seen, and what is unknown claims no size. */
export function sharesOf(amounts: (number | null)[]): number[] {
  const sum = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  const unknown = amounts.filter((amount) => amount === null).length;
  const open = sum === 0 ? WHOLE / Math.max(1, unknown) : Math.min(UNKNOWN_SHARE, WHOLE / (unknown + 1));
  const raw = amounts.map((amount) =>
    amount === null
      ? open
      : Math.max(SMALLEST, sum === 0 ? SMALLEST : (amount / sum) * (WHOLE - unknown * open)),
  );
  const total = raw.reduce((all, share) => all + share, 0);
  return raw.map((share) => (share / Math.max(total, 1)) * WHOLE);
}

/** Each facet its own mark inside its colour: nothing is told by colour alone. */
const MARKS: Partial<Record<FundingFacet, React.ReactNode>> = {
  municipal: <path className="core-line" d="M-2 10 10 -2 M-2 4 4 -2 M4 10 10 4" />,
  national: <path className="core-line" d="M4 0V8" />,
  regional: <circle className="core-paper" cx="4" cy="4" r="1.5" />,
  ERDF: <path className="core-line" d="M0 4H8" />,
  'social-partner': <path className="core-line" d="M0 4H8 M4 0V8" />,
};

function Layer({ part, id }: { part: CorePart; id: string }) {
  if (!part.amount) return <rect className="core-open" width="100%" height="100%" />;
  return (
    <>
      <rect
        className={part.facet === 'private' ? 'core-outline' : `core-${FILL[part.facet]}`}
        width="100%"
        height="100%"
      />
      {MARKS[part.facet] && (
        <rect fill={`url(#${id}-${part.facet.replace('+', '')})`} width="100%" height="100%" />
      )}
      {part.amount.certainty !== 'exact' && (
        // an amount that is not exact ends in a broken edge, whatever its colour
        <rect fill={`url(#${id}-doubt)`} x="70%" width="30%" height="100%" />
      )}
    </>
  );
}

interface Props extends InLanguage {
  /** The whole in words, for those who do not see it. */
  caption: string;
  parts: CorePart[];
  /** With what each layer stands for below it. */
  hasLegend?: boolean;
}

/**
 * The drill core: how something is paid for, as a strip of layers. Hatched at its end where the amount is "ca", dashed and
 * open where it is not stated. Amounts of another currency than the first have no common scale, and so no size.
 */
export function DrillCore({ caption, parts, language, hasLegend = false }: Props) {
  const id = useId().replace(/[^\w-]/g, '');
  if (!parts.length) return null;
  const { moneyCompact } = FORMAT[language];
  const currency = parts.find(({ amount }) => amount)?.amount?.currency;
  const sized = parts.map((part) =>
    part.amount && part.amount.currency !== currency ? { ...part, amount: null } : part,
  );
  const shares = sharesOf(sized.map(({ amount }) => amount && Number(amount.amount)));
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share, 0));
  const words = parts.map(({ label, amount }) => `${label}: ${moneyCompact(amount)}`);
  return (
    <div className={hasLegend ? 'core core-large' : 'core'}>
      <svg role="img" aria-label={`${caption} ${words.join('; ')}`}>
        <defs>
          {[...new Set(parts.map(({ facet }) => facet))].map(
            (facet) =>
              MARKS[facet] && (
                <pattern
                  key={facet}
                  id={`${id}-${facet.replace('+', '')}`}
                  width="8"
                  height="8"
                  patternUnits="userSpaceOnUse"
                >
                  {MARKS[facet]}
                </pattern>
              ),
          )}
          <pattern id={`${id}-doubt`} width="6" height="6" patternUnits="userSpaceOnUse">
            <path className="core-line" d="M-1.5 4.5 4.5 -1.5 M1.5 7.5 7.5 1.5" />
          </pattern>
        </defs>
        {sized.map((part, index) => (
          <svg key={index} x={`${starts[index]}%`} width={`${shares[index]}%`} height="100%">
            <Layer part={part} id={id} />
            {index > 0 && <rect className="core-gap" width="2" height="100%" />}
          </svg>
        ))}
      </svg>
      {hasLegend && (
        <ul className="core-legend">
          {sized.map((part, index) => (
            <li key={index}>
              <svg aria-hidden="true" className="core-key">
                <Layer
                  part={{ ...part, amount: part.amount && { ...part.amount, certainty: 'exact' } }}
                  id={id}
                />
              </svg>
              <span>{words[index]}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
