import { inLanguage } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { CODE_LABELS } from './code-labels';

type Localized = Parameters<typeof inLanguage>[0];

/** `hasUnpublishedChanges` → "has unpublished changes": better than nothing where a word is missing. */
const spaced = (name: string) => name.replace(/([A-Z])/g, ' $1').toLowerCase();

/** Words that are looked up by the names of the contract. */
export function useWords() {
  const { i18n } = useTranslation();
  /** The first of the keys that has words; a key above others has none. */
  const find = (...keys: string[]): string | undefined =>
    keys
      .filter((key) => i18n.exists(key))
      .map((key) => i18n.t(key as never, { returnObjects: true }) as unknown)
      .find((text) => typeof text === 'string');
  const code = (field: string, value: string): string =>
    find(`code.${field}.${value}`) ??
    inLanguage(CODE_LABELS[field]?.[value], i18n.language)?.text ??
    find(`code.${value}`) ??
    value;
  return {
    /** What a field of a DTO is called: `field.<name>`. */
    field: (name: string): string => find(`field.${name}`) ?? spaced(name),
    /** One row of a list: `item.<name>`, else what the list is called. */
    item: (name: string): string => find(`item.${name}`, `field.${name}`) ?? spaced(name),
    /** Help for a field: `hint.<name>`; undefined when it needs none. */
    hint: (name: string): string | undefined => find(`hint.${name}`),
    /** A value of a closed list: `code.<field>.<value>`, else `code.<value>`. */
    code,
    /** A closed list as the options of a select. */
    options: (field: string, values: readonly string[]) =>
      values.map((value) => ({ value, label: code(field, value) })),
    /** Text in the reader's language, and the language it came in. */
    text: (text: Localized) => inLanguage(text, i18n.language),
    /** The same as plain text: for titles and labels. */
    name: (text: Localized): string => inLanguage(text, i18n.language)?.text ?? '',
  };
}
