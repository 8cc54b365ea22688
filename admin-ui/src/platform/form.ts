import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { faultText, type FaultDto, type ProblemDto } from '@spang/shared/contract';
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import { language } from './i18n';

/** What class-validator calls a rule → what the contract calls the fault. Formats and own rules keep their names. */
const CODES: Record<string, string> = {
  isIn: 'enum',
  isString: 'type',
  isInt: 'type',
  isNumber: 'type',
  isBoolean: 'type',
  isArray: 'type',
  nestedValidation: 'required',
  min: 'minimum',
  max: 'maximum',
  arrayMaxSize: 'maxItems',
  arrayMinSize: 'minItems',
  arrayUnique: 'uniqueItems',
  matches: 'pattern',
  whitelistValidation: 'additionalProperties',
};

/** The code and text of one broken rule, the same that the API would answer. */
export function faultOf(rule: string, message: string, value: unknown): { type: string; message: string } {
  const isEmpty = value === undefined || value === null || value === '';
  const limit = /\d+/.exec(message)?.[0]; // class-validator says its limits in its message only
  const length = message.includes('shorter than') && !/longer than .* and shorter than/.test(message);
  const code = isEmpty
    ? 'required'
    : rule === 'isLength'
      ? length || (typeof value === 'string' && value.length > 0 && !message.includes('longer than'))
        ? 'maxLength'
        : 'minLength'
      : (CODES[rule] ?? rule.replace(/^format_/, 'format-'));
  return { type: code, message: faultText(code, language(), { limit, type: typeWord(rule) }) };
}

const typeWord = (rule: string): string => {
  const sv =
    { isInt: 'heltal', isNumber: 'tal', isBoolean: 'ja eller nej', isArray: 'lista' }[rule] ?? 'text';
  const en =
    { isInt: 'whole number', isNumber: 'number', isBoolean: 'yes or no', isArray: 'list' }[rule] ?? 'text';
  return language() === 'sv' ? sv : en;
};

/** Walks the errors with the values beside them and puts the contract's texts in. */
function inOurWords(errors: object, values: unknown): void {
  for (const [key, error] of Object.entries(errors) as [string, unknown][]) {
    if (key === 'ref' || typeof error !== 'object' || error === null) continue;
    const value = (values as Record<string, unknown> | null | undefined)?.[key];
    if ('type' in error && 'message' in error && typeof error.type === 'string') {
      Object.assign(error, faultOf(error.type, String(error.message), value));
    } else inOurWords(error, value);
  }
}

/**
 * A form that obeys the DTO's own rules. Checked when it is sent; after that each field as it is left. An error's `type` is
 * the contract's code and its `message` the contract's text.
 */
export function useDtoForm<T extends FieldValues>(
  dto: new () => T,
  defaultValues: DefaultValues<T>,
): UseFormReturn<T> {
  const check = classValidatorResolver(dto, {
    validator: { whitelist: true, forbidNonWhitelisted: true },
  }) as unknown as Resolver<T>;
  return useForm<T>({
    mode: 'onSubmit',
    reValidateMode: 'onBlur',
    shouldFocusError: false, // the summary gets the focus
    // a class instance would not be copied: what is typed would become the value that the form began with
    defaultValues: { ...(defaultValues as object) } as DefaultValues<T>,
    resolver: async (values, context, options) => {
      const result = await check(values, context, options);
      inOurWords(result.errors, values);
      return result;
    },
  });
}

/** `#/contacts/0/email` → `contacts.0.email` */
export const pathOf = (pointer: string): string =>
  pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

export interface FieldFault {
  path: string;
  message: string;
}

/** Puts the API's faults at their fields, and tells which went there and which have no field. */
export function applyProblem<T extends FieldValues>(
  form: UseFormReturn<T>,
  problem: ProblemDto,
): { faults: FieldFault[]; rest: FaultDto[] } {
  const values = form.getValues();
  const faults: FieldFault[] = [];
  const rest: FaultDto[] = [];
  for (const fault of problem.errors ?? []) {
    const path = fault.pointer === undefined ? '' : pathOf(fault.pointer);
    const [top = ''] = path.split('.');
    if (path && top in values) {
      const message = fault.detail || faultText(fault.code, language());
      form.setError(path as FieldPath<T>, { type: fault.code, message });
      faults.push({ path, message });
    } else rest.push(fault);
  }
  return { faults, rest };
}

/** All faults of a form in the order of the DTO, for the summary. */
export function listFaults(errors: FieldErrors, parent = ''): FieldFault[] {
  return Object.entries(errors as Record<string, unknown>).flatMap(([key, error]): FieldFault[] => {
    if (typeof error !== 'object' || error === null || key === 'ref') return [];
    const path = parent ? `${parent}.${key}` : key;
    const own =
      'message' in error && typeof error.message === 'string' && error.message
        ? [{ path, message: error.message }]
        : [];
    return own.length ? own : listFaults(error as FieldErrors, path);
  });
}
