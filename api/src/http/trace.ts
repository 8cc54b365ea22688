import { randomUUID } from 'node:crypto';

/** W3C Trace Context: the trace that the request belongs to, and our own step in it. */
export interface Trace {
  traceId: string;
  /** What we send on and answer. */
  traceparent: string;
}

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Continues the caller's trace; without a valid one a new trace begins (profile SPA.02, SPA.03). */
export function traceOf(header: string | string[] | undefined): Trace {
  const [, version, traceId, parentId, flags, more] = FORM.exec(String(header ?? '')) ?? [];
  const isValid =
    traceId &&
    version !== 'ff' &&
    !(version === '00' && more) &&
    !/^0+$/.test(traceId) &&
    !/^0+$/.test(parentId!);
  const id = isValid ? traceId : randomHex();
  const step = randomHex().slice(16);
  return { traceId: id, traceparent: `00-${id}-${step}-${isValid ? flags : '01'}` };
}

/** 32 digits. Node keeps random bytes for UUIDs in store; randomBytes() asks the system each time. */
const randomHex = (): string => randomUUID().replaceAll('-', '');
