import 'reflect-metadata'; // once, here: class-transformer's @Type() needs it, in the browser too
import { Type } from 'class-transformer';
import { buildMessage, IsArray, ArrayMaxSize, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { ValidationArguments, ValidationOptions } from 'class-validator';
import { FORMATS, type FormatName } from './formats.js';

/** May be left out. `null` is refused: class-validator's own IsOptional lets it through, JSON Schema does not. */
export const Optional = (): PropertyDecorator =>
  ValidateIf((_object, value) => value !== undefined, { context: { optional: true } });

/** May be null, which means "not stated". In an InputDto it may also be left out, which means the same. */
export const Nullable = (): PropertyDecorator =>
  ValidateIf((_object, value) => value !== null && value !== undefined, { context: { nullable: true } });

/** The one way to say that a string has a format. */
export const IsFormat = (format: FormatName, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: `format_${format}`,
      constraints: [format],
      validator: {
        validate: (value) =>
          typeof value === 'string' &&
          value.length <= FORMATS[format].maxLength &&
          FORMATS[format].test(value),
        defaultMessage: buildMessage((each) => `${each}$property must be a valid $constraint1`, options),
      },
    },
    options,
  );

/** One nested object of a DTO class. */
export const Nested = (dto: () => new () => object): PropertyDecorator =>
  together(ValidateNested(), Type(dto), remember(dto));

/** A list of at most `max` nested objects. In an InputDto give it the initialiser `= []`. */
export const NestedList = (dto: () => new () => object, max: number): PropertyDecorator =>
  together(IsArray(), ArrayMaxSize(max), ValidateNested({ each: true }), Type(dto), remember(dto));

const NESTED = 'spang:nested';
const remember = (dto: () => new () => object): PropertyDecorator => Reflect.metadata(NESTED, dto);
/** The class of the nested object or of the objects of the list. */
export const nestedOf = (prototype: object, key: string): (new () => object) | undefined =>
  (Reflect.getMetadata(NESTED, prototype, key) as (() => new () => object) | undefined)?.();

/** Several decorators as one. */
export const together =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

/**
 * A rule between two fields. JSON Schema cannot say it: the API runs class-validator for classes that have one.
 * `name` is the fault's code and the key of its text; `holds` is only asked when the field is stated.
 */
export const Rule = <T extends object>(
  name: string,
  holds: (object: T, value: unknown) => boolean,
): PropertyDecorator =>
  ValidateBy(
    {
      name,
      validator: {
        validate: (value, args?: ValidationArguments) => holds(args!.object as T, value),
        defaultMessage: () => name,
      },
    },
    { context: { beyondSchema: true } },
  );

/**
 * The later of two dates or of two instants, both optional. Dates are compared by what both state: 2023 is not before
 * 2023-09.
 */
export const IsNotBefore = (other: string): PropertyDecorator =>
  Rule('notBefore', (object, value) => {
    const [from, to] = [dateText((object as Record<string, unknown>)[other]), dateText(value)];
    if (!from || !to) return true;
    if (from.includes('T')) return !(Date.parse(to) < Date.parse(from));
    const length = Math.min(from.length, to.length);
    return to.slice(0, length) >= from.slice(0, length);
  });

const dateText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : (value as { value?: string } | null | undefined)?.value;

const DOC = 'spang:doc';
/** Description and example for the API documents. */
export const Doc =
  (description: string, example?: unknown): PropertyDecorator =>
  (target, key) =>
    Reflect.defineMetadata(DOC, { description, ...(example === undefined ? {} : { example }) }, target, key);
export const docOf = (prototype: object, key: string): { description?: string; example?: unknown } =>
  Reflect.getMetadata(DOC, prototype, key) ?? {};

const ID_OF = 'spang:id-of';
/** The id is that of a record of the Management API: `/organisations`. A client then knows where to look. */
export const IdOf = (collection: `/${string}`): PropertyDecorator => Reflect.metadata(ID_OF, collection);

const REFUSES = 'spang:refuses';
/** Codes of rules that look at other records, or at who asks: the service checks them, the API documents tell them. */
export const Refuses = (...codes: string[]): PropertyDecorator => Reflect.metadata(REFUSES, codes);

export const refusalsOf = (prototype: object, key: string): string[] =>
  (Reflect.getMetadata(REFUSES, prototype, key) as string[] | undefined) ?? [];

export const idOf = (prototype: object, key: string): string | undefined =>
  Reflect.getMetadata(ID_OF, prototype, key) as string | undefined;

const DTO_DOC = 'spang:dto-doc';
/**
 * What a whole DTO is, for the API documents; `minProperties` for an object that must say something, and an example that
 * can be sent as it is, but for ids of records.
 */
export const DtoDoc =
  (description: string, extra: { minProperties?: number; example?: object } = {}): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(DTO_DOC, { description, ...extra }, target);
export const dtoDocOf = (dto: object): object => Reflect.getOwnMetadata(DTO_DOC, dto) ?? {};
