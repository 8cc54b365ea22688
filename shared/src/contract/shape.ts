import { getMetadataStorage } from 'class-validator';
import { nestedOf } from './decorators.js';

/** One field of a DTO, as a form needs to know it. */
export interface FieldShape {
  name: string;
  /**
   * text · boolean · integer · number · choice (a closed list) · object (of `dto`), or the name of a format: date, uuid …
   */
  type: string;
  isList: boolean;
  /** May be null: "not stated" is an answer. */
  isNullable: boolean;
  /** May be left out. */
  isOptional: boolean;
  /** The longest text, or the most rows of a list. */
  max?: number;
  /** The values of a choice. */
  values?: readonly (string | number)[];
  /** What an object, or each row of a list, consists of. */
  dto?: new () => object;
}

interface Rule {
  type: string;
  name?: string;
  each: boolean;
  propertyName: string;
  constraints?: unknown[];
  context?: { optional?: boolean; nullable?: boolean };
}

const TYPES: Record<string, string> = {
  isBoolean: 'boolean',
  isInt: 'integer',
  isNumber: 'number',
  isString: 'text',
};

/** The fields of a DTO in the order in which it names them. */
export function shapeOf(dto: new () => object): FieldShape[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false) as unknown as Rule[];
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  return names.map((name) => {
    const own = rules.filter(({ propertyName }) => propertyName === name);
    const find = (rule: string) => own.find((one) => one.name === rule);
    const shape: FieldShape = {
      name,
      type: 'text',
      isList: Boolean(find('isArray')),
      isNullable: own.some(({ context }) => context?.nullable),
      isOptional: own.some(({ context }) => context?.optional),
    };
    const nested = nestedOf(dto.prototype as object, name);
    if (nested) return { ...shape, type: 'object', dto: nested };
    const choice = find('isIn');
    if (choice) return { ...shape, type: 'choice', values: choice.constraints![0] as (string | number)[] };
    const format = own.find((one) => one.name?.startsWith('format_'));
    if (format) return { ...shape, type: format.constraints![0] as string };
    const plain = own.find((one) => one.name && one.name in TYPES);
    const length = find('isLength')?.constraints?.[1] as number | undefined;
    return { ...shape, type: plain ? TYPES[plain.name!]! : 'text', ...(length ? { max: length } : {}) };
  });
}

/** The DTO as a form begins with it: its own initial values, null where nothing needs to be stated. */
export function emptyOf<T extends object>(dto: new () => T): T {
  const given = new dto() as Record<string, unknown>;
  for (const { name, isNullable, isOptional, isList, type, dto: nested } of shapeOf(dto)) {
    if (given[name] !== undefined || isOptional) continue;
    if (isNullable) given[name] = null;
    else if (isList) given[name] = [];
    // where every part may be left out and none is stated, nothing is: the rule says so, and not first the API
    else if (nested) given[name] = shapeOf(nested).every((part) => part.isOptional) ? null : emptyOf(nested);
    else if (type === 'boolean') given[name] = false;
  }
  return { ...given } as T;
}
