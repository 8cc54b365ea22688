import type { ProblemDto } from '@spang/shared/contract';
import { useState } from 'react';
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form';
import { placeOf } from '../ui/focus';
import { applyProblem, listFaults, type FieldFault } from './form';

/** Why a form was not saved, as it stood when that was tried. */
export interface Refusal {
  faults: FieldFault[];
  /** Faults without a field: about the whole. */
  others: string[];
}

/** Faults in the order in which their fields stand on the page. One whose field is not there concerns the whole. */
function asRefusal(faults: FieldFault[], others: string[] = []): Refusal {
  const placed = faults.map((fault) => ({ fault, place: placeOf(fault.path) }));
  const isBefore = (a: Node, b: Node) =>
    Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  return {
    faults: placed
      .filter(({ place }) => place)
      .sort((a, b) => (a.place === b.place ? 0 : isBefore(a.place!, b.place!) ? -1 : 1))
      .map(({ fault }) => fault),
    others: [...placed.filter(({ place }) => !place).map(({ fault }) => fault.message), ...others],
  };
}

/**
 * The last refusal of a form. It stays as it was until the next try: a summary that shrinks while somebody mends moves the
 * page under them, and is read aloud anew for every field. The fields themselves follow what is written.
 */
export function useRefusal<I extends FieldValues>(form: UseFormReturn<I>) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    refusal,
    clear: () => setRefusal(null),
    /** The form's own rules refuse. */
    byRules: (errors: FieldErrors<I>) => setRefusal(asRefusal(listFaults(errors))),
    /** The API refuses. `whole` is what to say when it names no field. */
    byApi: (problem: ProblemDto, whole = problem.detail || problem.title) => {
      const { faults, rest } = applyProblem(form, problem);
      const others = problem.errors?.length ? rest.map((fault) => fault.detail || fault.code) : [whole];
      setRefusal(asRefusal(faults, others));
    },
  };
}
