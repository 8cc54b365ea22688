/** A sum that everybody can make: the whole is what its parts come to. */
export interface Sum {
  whole: string;
  parts: readonly string[];
  /** The parts tell a trait of the people in the whole: their sex, age, education. */
  isTrait?: boolean;
}

/** Counts of people and how they hang together, over all tables that are published at once or were before. */
export interface Counts {
  /** Cell → true count. */
  values: ReadonlyMap<string, number>;
  /** Cell → how many people that is: somebody may be counted for each of several projects. Of the values, if nothing is said. */
  people?: ReadonlyMap<string, number>;
  sums: readonly Sum[];
  /** What earlier snapshots said, which nobody can take back: count, or null where it was hidden. */
  said: ReadonlyMap<string, number | null>;
}

/** Fewer people than this are hidden, from one and up. */
export const THRESHOLD = 5;
/** The traits of fewer people than this are not told: one that all of them have, or none, would be known of each. */
export const FEW = 10;
/** So many values must remain possible for a hidden cell, whatever is computed from the others. */
export const FEASIBLE_AT_LEAST = 4;

/** The least and the most that a cell can be, for somebody who knows what is shown and how it is summed. */
export type Range = [least: number, most: number];

/**
 * Which cells have to be hidden: those of 1–4 people, the traits of a few people, and as many others as it
 * takes for no hidden cell to be told from sums (complementary suppression). The attacker is asked after each step, so
 * the answer is safe by construction against what `rangesOf` can compute. Throws when nothing is left to hide and a cell is
 * told all the same: then nothing may be published.
 *
 * Source: the practice of Statistics Sweden (primary and secondary suppression); thresholds are our own.
 */
export function hiddenCells(counts: Counts): Set<string> {
  const hidden = new Set<string>();
  const people = (cell: string) => (counts.people ?? counts.values).get(cell)!;
  for (const cell of counts.values.keys())
    if (isOurs(counts, cell) && people(cell) > 0 && people(cell) < THRESHOLD) hidden.add(cell);
  for (const { whole, parts, isTrait } of counts.sums)
    if (isTrait && people(whole) > 0 && people(whole) < FEW)
      for (const part of parts) if (isOurs(counts, part)) hidden.add(part);
  const before = [...counts.said].filter(([, value]) => value === null).map(([cell]) => cell);
  for (;;) {
    const ranges = rangesOf(counts, hidden);
    const told = [...hidden, ...before].filter((cell) => isTold(ranges.get(cell)!));
    const more = new Set(told.flatMap((cell) => nextTo(counts, hidden, cell) ?? []));
    if (!more.size && told.length) throw new Error('a hidden count can be told from what was published');
    if (!more.size) return hidden;
    for (const cell of more) hidden.add(cell);
  }
}

const isOurs = ({ said }: Counts, cell: string): boolean => !said.has(cell);

const isTold = ([least, most]: Range): boolean => most - least + 1 < FEASIBLE_AT_LEAST;

/** What is hidden besides a cell that is told: the smallest shown part of the sum that hides least, or else its whole. */
function nextTo(counts: Counts, hidden: ReadonlySet<string>, cell: string): string | undefined {
  const canHide = (name: string) => isOurs(counts, name) && !hidden.has(name);
  const ofPeople = (name: string) => counts.values.get(name)! || Infinity; // none is hidden last
  const [sum] = counts.sums
    .filter(({ whole, parts }) => (whole === cell || parts.includes(cell)) && [whole, ...parts].some(canHide))
    .map((each) => ({ ...each, secrets: each.parts.filter((part) => hidden.has(part)).length }))
    .toSorted((a, b) => a.secrets - b.secrets);
  if (!sum) return undefined;
  const [smallest] = sum.parts.filter(canHide).toSorted((a, b) => ofPeople(a) - ofPeople(b));
  return smallest ?? sum.whole;
}

/**
 * What can be known of each cell by somebody who sees every shown count and knows all the sums: bounds of whole numbers,
 * carried from sum to sum until nothing gets narrower. Nothing is assumed of a hidden count but that it is not negative.
 * Throws when what is shown contradicts itself.
 */
export function rangesOf({ values, sums, said }: Counts, hidden: ReadonlySet<string>): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const [cell, value] of [...values, ...said])
    ranges.set(cell, value === null || hidden.has(cell) ? [0, Infinity] : [value, value]);
  let isNarrower = true;
  const narrow = (cell: string, [least, most]: Range) => {
    const range = ranges.get(cell)!;
    if (least <= range[0] && most >= range[1]) return;
    const narrower: Range = [Math.max(least, range[0]), Math.min(most, range[1])];
    // else the bounds would move past each other for ever
    if (narrower[0] > narrower[1]) throw new Error('counts that are not the sums of their parts');
    ranges.set(cell, narrower);
    isNarrower = true;
  };
  while (isNarrower) {
    isNarrower = false;
    for (const { whole, parts } of sums) {
      const least = parts.reduce((sum, part) => sum + ranges.get(part)![0], 0);
      const most = parts.map((part) => ranges.get(part)![1]);
      const finite = most.reduce((sum, each) => sum + (each === Infinity ? 0 : each), 0);
      const endless = most.filter((each) => each === Infinity).length;
      narrow(whole, [least, endless ? Infinity : finite]);
      const [wholeLeast, wholeMost] = ranges.get(whole)!;
      for (const [i, part] of parts.entries()) {
        const own = ranges.get(part)![0];
        const othersMost =
          endless > (most[i] === Infinity ? 1 : 0)
            ? Infinity
            : finite - (most[i] === Infinity ? 0 : most[i]!);
        narrow(part, [wholeLeast - othersMost, wholeMost - (least - own)]);
      }
    }
  }
  return ranges;
}
