import { ACCOUNT_FAULT_TEXTS } from './account-fault-texts.js';
import { FORMAT_FAULT_TEXTS } from './format-fault-texts.js';
import { PEOPLE_FAULT_TEXTS } from './people-fault-texts.js';
import { PROJECT_FAULT_TEXTS } from './project-fault-texts.js';
import { REGISTER_FAULT_TEXTS } from './register-fault-texts.js';
import { TRAINING_FAULT_TEXTS } from './training-fault-texts.js';

/** Code → text. */
export type FaultTexts = Record<string, { sv: string; en: string }>;

/**
 * The texts of faults and warnings by code, said once: the API puts them into problems, the SPA at its fields.
 * `{limit}` and other words in braces are parameters of the rule. What belongs to one subject stands in its own file.
 */
export const FAULT_TEXTS: FaultTexts = {
  required: { sv: 'Fältet måste fyllas i.', en: 'This field is required.' },
  additionalProperties: { sv: 'Fältet finns inte i formatet.', en: 'The format has no such field.' },
  type: {
    sv: 'Värdet har fel typ. Det ska vara: {type}.',
    en: 'The value has the wrong type. Expected: {type}.',
  },
  enum: {
    sv: 'Värdet finns inte i listan över tillåtna värden.',
    en: 'The value is not one of those allowed.',
  },
  minLength: {
    sv: 'Texten är för kort. Minst {limit} tecken.',
    en: 'Too short. At least {limit} characters.',
  },
  maxLength: { sv: 'Texten är för lång. Högst {limit} tecken.', en: 'Too long. At most {limit} characters.' },
  minimum: { sv: 'Värdet är för litet. Minst {limit}.', en: 'Too small. At least {limit}.' },
  maximum: { sv: 'Värdet är för stort. Högst {limit}.', en: 'Too large. At most {limit}.' },
  exclusiveMinimum: { sv: 'Värdet ska vara större än {limit}.', en: 'Must be more than {limit}.' },
  minItems: { sv: 'För få rader. Minst {limit}.', en: 'Too few items. At least {limit}.' },
  maxItems: { sv: 'För många rader. Högst {limit}.', en: 'Too many items. At most {limit}.' },
  uniqueItems: { sv: 'Samma värde finns två gånger.', en: 'The same value is there twice.' },
  minProperties: { sv: 'Skriv texten på minst ett språk.', en: 'Write the text in at least one language.' },
  pattern: { sv: 'Värdet har fel form.', en: 'The value has the wrong form.' },
  anyOf: { sv: 'Värdet har fel form.', en: 'The value has the wrong form.' },
  oneOf: { sv: 'Värdet har fel form.', en: 'The value has the wrong form.' },
  notBefore: { sv: 'Slutet får inte vara före starten.', en: 'The end must not be before the start.' },
  'unknown-reference': { sv: 'Det finns ingen sådan post.', en: 'There is no such record.' },
  'not-your-organisation': {
    sv: 'Du har inte den behörigheten i den organisationen.',
    en: 'You have no such right in that organisation.',
  },
  'owner-needed': {
    sv: 'Ange vilken organisation som äger posten.',
    en: 'Say which organisation owns the record.',
  },
  'external-id-taken': {
    sv: 'En annan post har redan den nyckeln.',
    en: 'Another record has that key already.',
  },
  'not-text': {
    sv: 'Texten innehåller tecken som inte kan sparas.',
    en: 'The text has characters that cannot be stored.',
  },
  blank: { sv: 'Texten är bara mellanslag.', en: 'The text is only spaces.' },
  'unknown-parameter': { sv: 'Det finns ingen sådan parameter.', en: 'There is no such parameter.' },
  'page-with-cursor': { sv: 'Använd page eller cursor, inte båda.', en: 'Use page or cursor, not both.' },
  'page-too-deep': {
    sv: 'Så långt ned går det inte att bläddra. Använd cursor.',
    en: 'Too deep to page. Use cursor.',
  },
  'cursor-invalid': {
    sv: 'Cursorn gäller inte för den här listan. Börja om utan cursor.',
    en: 'The cursor is not valid for this list. Start again without it.',
  },
  ...ACCOUNT_FAULT_TEXTS,
  ...FORMAT_FAULT_TEXTS,
  ...PEOPLE_FAULT_TEXTS,
  ...PROJECT_FAULT_TEXTS,
  ...REGISTER_FAULT_TEXTS,
  ...TRAINING_FAULT_TEXTS,
};

/** What the types of JSON are called. */
const TYPES: Record<string, { sv: string; en: string }> = {
  string: { sv: 'text', en: 'text' },
  integer: { sv: 'heltal', en: 'a whole number' },
  number: { sv: 'tal', en: 'a number' },
  boolean: { sv: 'true eller false', en: 'true or false' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'ett objekt', en: 'an object' },
};

/** The text of a code with its parameters in place; the code itself when it has no text. */
export function faultText(code: string, language: 'sv' | 'en', params: Record<string, unknown> = {}): string {
  const text = FAULT_TEXTS[code]?.[language] ?? code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = name === 'type' ? TYPES[String(params[name])]?.[language] : params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}
