import type { ImpreciseDateDto, MoneyDto } from '@spang/shared/values';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../ui/facts';
import { useFormat } from '../format';
import { ImpreciseDateText, LocalizedText, Missing, MoneyText } from '../values';
import { useWords } from '../words';
import { mattersOf } from './matters';
import { hintOf, withHint, type Names } from './names';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
/** In the order in which a text is shown. */
const LANGUAGES = ['sv', 'en', 'fi', 'se', 'smj', 'sma', 'sju', 'fit'];
/** What an entry is itself known by; other fields point to it. */
const OWN_KEYS = new Set(['id', 'code']);
const COUNTRIES = new Set(['country', 'countries']);
const LANGUAGE_FIELDS = new Set(['language', 'languages']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoney = (value: Record<string, unknown>) =>
  'amount' in value && 'currency' in value && 'certainty' in value;
const isImpreciseDate = (value: Record<string, unknown>) => 'value' in value && 'basis' in value;
export const isLocalized = (value: Record<string, unknown>) => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => LANGUAGES.includes(key));
};

/** What the ids and codes on the page stand for. */
export const NamesContext = createContext<Names>(new Map());

function TextValue({ name, value }: { name: string; value: string }) {
  const format = useFormat();
  const words = useWords();
  const names = useContext(NamesContext);
  if (name === 'section') return words.field(value);
  if (COUNTRIES.has(name)) return withHint(format.country(value), value);
  if (LANGUAGE_FIELDS.has(name)) return format.language(value);
  const known = words.knownCode(name, value) ?? (OWN_KEYS.has(name) ? undefined : names.get(value));
  if (known) return <span className="prewrap">{known}</span>;
  if (/^https?:\/\//.test(value)) return <a href={value}>{value}</a>;
  if (/^\d{4}-\d\d-\d\dT\d\d:/.test(value)) return <time dateTime={value}>{format.instant(value)}</time>;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return <time dateTime={value}>{format.date(value)}</time>;
  if (UUID.test(value)) return <code>{value}</code>;
  return <span className="prewrap">{value}</span>;
}

/** Every language of a text, for those who compare or check. */
function AllLanguages({ value }: { value: Record<string, string> }) {
  const { t } = useTranslation();
  const languages = LANGUAGES.filter((language) => language in value);
  if (languages.length === 1) return <LocalizedText value={value} />;
  return (
    <ul className="plain-list">
      {languages.map((language) => (
        <li key={language}>
          <span className="muted small">{t(`language.${language}` as never)}: </span>
          <span lang={language} className="prewrap">
            {value[language]}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Any value of a DTO as readable text: money with its doubt, dates with their ground, lists as lists, ids as ids. */
export function ValueView({ name, value }: { name: string; value: unknown }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  if (value === null || value === undefined) return <Missing />;
  if (typeof value === 'boolean') return t(value ? 'ui.yes' : 'ui.no');
  if (typeof value === 'number')
    return words.knownCode(name, String(value)) ?? <span className="number">{format.count(value)}</span>;
  if (typeof value === 'string') return <TextValue name={name} value={value} />;
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="muted">{t('ui.emptyList')}</span>;
    return (
      <ul className={value.every((item) => !isObject(item)) ? 'plain-list' : 'part-list'}>
        {value.map((item, index) => (
          <li key={index}>
            {isObject(item) && !isLocalized(item) ? (
              <DocumentView document={item} />
            ) : (
              <ValueView name={name} value={item} />
            )}
          </li>
        ))}
      </ul>
    );
  }
  if (!isObject(value)) return <Missing />;
  if (isMoney(value)) return <MoneyText value={value as unknown as MoneyDto} />;
  if (isImpreciseDate(value)) return <ImpreciseDateText value={value as unknown as ImpreciseDateDto} />;
  if (isLocalized(value)) return <AllLanguages value={value as Record<string, string>} />;
  return isNamed(value) ? <NamedView entry={value} /> : <DocumentView document={value} />;
}

/** An entry of a register that another document points to: known by its name, told apart by its code. */
const isNamed = (value: Record<string, unknown>) =>
  (typeof value['id'] === 'string' || typeof value['code'] === 'string') &&
  isObject(value['name'] ?? value['title']);

function NamedView({ entry }: { entry: Record<string, unknown> }) {
  const hint = hintOf(entry);
  return (
    <>
      <LocalizedText value={(entry['name'] ?? entry['title']) as Record<string, string>} />
      {hint && <span className="muted"> ({hint})</span>}
    </>
  );
}

/** A document as a definition list. What it means that nothing is stated is said where it means something. */
export function DocumentView({ document }: { document: object }) {
  const words = useWords();
  const values = document as Record<string, unknown>;
  const isUnsaid = (value: unknown) => (value ?? null) === null || (Array.isArray(value) && !value.length);
  return (
    <Facts>
      {mattersOf(document).map((name) => (
        <Fact key={name} label={words.field(name)}>
          {(isUnsaid(values[name]) && words.missing(name)) || <ValueView name={name} value={values[name]} />}
        </Fact>
      ))}
    </Facts>
  );
}
