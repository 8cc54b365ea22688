import { inLanguage } from '@spang/shared/values';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { CODE_LABELS } from './code-labels';
import { codeKey, fieldKeys } from './word-keys';

type Localized = Parameters<typeof inLanguage>[0];

/** `hasUnpublishedChanges` → "has unpublished changes": better than nothing where a word is missing. */
const spaced = (name: string) => name.replace(/([A-Z])/g, ' $1').toLowerCase();

/** The kind of record that the page is about, as its words are called: `areas`. Its own words for a field come first. */
export const KindOfWords = createContext('');

/** Words that are looked up by the names of the contract. */
export function useWords() {
  const { i18n } = useTranslation();
  const kind = useContext(KindOfWords);
  /** The first of the keys that has words; a key above others has none. */
  const find = (...keys: string[]): string | undefined =>
    keys
      .filter((key) => i18n.exists(key))
      .map((key) => i18n.t(key as never, { returnObjects: true }) as unknown)
      .find((text) => typeof text === 'string');
  const knownCode = (field: string, value: string): string | undefined =>
    find(`${kind}.code.${codeKey(field)}.${value}`, `code.${codeKey(field)}.${value}`) ??
    inLanguage(CODE_LABELS[field]?.[value], i18n.language)?.text ??
    find(`code.${value}`);
  const code = (field: string, value: string): string => knownCode(field, value) ?? value;
  return {
    /** What a field of a DTO is called: `<kind>.field.<name>`, else `field.<name>`. */
    field: (name: string): string =>
      find(`${kind}.field.${name}`, ...fieldKeys(name).map((key) => `field.${key}`)) ?? spaced(name),
    /** One row of a list: `item.<name>`, else what the list is called. */
    item: (name: string): string =>
      find(`${kind}.item.${name}`, `item.${name}`, `field.${name}`) ?? spaced(name),
    /** Help for a field: `hint.<name>`; undefined when it needs none. */
    hint: (name: string): string | undefined => find(`${kind}.hint.${name}`, `hint.${name}`),
    /** What it means that nothing is stated, where it means something: `<kind>.missing.<name>`. */
    missing: (name: string): string | undefined => find(`${kind}.missing.${name}`),
    /** A value of a closed list: `<kind>.code.<field>.<value>`, else `code.<field>.<value>`, else `code.<value>`. */
    code,
    /** The same, undefined where the value has no word. */
    knownCode,
    /** A closed list as the options of a select. */
    options: (field: string, values: readonly (string | number)[]) =>
      values.map(String).map((value) => ({ value, label: code(field, value) })),
    /** Text in the reader's language, and the language it came in. */
    text: (text: Localized) => inLanguage(text, i18n.language),
    /** The same as plain text: for titles and labels. */
    name: (text: Localized): string => inLanguage(text, i18n.language)?.text ?? '',
  };
}
