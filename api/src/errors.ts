/** What the rules say no with: a stable code and its parameters. Status and language are chosen at the edge. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** 404. Also for what exists but is not visible to the actor: the answer is the same. */
export class NotFound extends AppError {}
/** 401 */
export class Unauthenticated extends AppError {}
/** 403 */
export class Forbidden extends AppError {}
/** 409: the state of the record, or of another, does not allow it. */
export class RuleBroken extends AppError {}
/** 410 */
export class Gone extends AppError {}
/** 412 */
export class VersionConflict extends AppError {}
/** 422 */
export class Unprocessable extends AppError {}
/** 428 */
export class VersionMissing extends AppError {}
/** 503: what it needs is not there now. */
export class Unavailable extends AppError {}
/** 429 */
export class TooMany extends AppError {}

/** One thing that is wrong with what was sent: where, which rule, with which values. */
export interface Fault {
  /** `#/a/b` for the body; `?name` for a parameter; `Name:` for a header. */
  pointer: string;
  code: string;
  params: Record<string, unknown>;
}

/** 400: what was sent does not fit the contract, or breaks a rule between fields or records. */
export class Invalid extends AppError {
  constructor(readonly faults: Fault[]) {
    super('invalid');
  }
}

/** A name as one step of a JSON Pointer. */
export const step = (name: unknown): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1');

/** Invalid with one fault. */
export const invalid = (pointer: string, code: string, params: Record<string, unknown> = {}): Invalid =>
  new Invalid([{ pointer, code, params }]);
