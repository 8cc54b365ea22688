import type { ImpreciseDateDto, inLanguage, MoneyDto } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format';
import { useWords } from './words';

/** Said in grey and italics, never blank and never 0. */
export function Missing() {
  const { missing } = useFormat();
  return <span className="missing">{missing}</span>;
}

/** Money with its doubt. */
export function MoneyText({
  value,
  isCompact = false,
}: {
  value: MoneyDto | null | undefined;
  isCompact?: boolean;
}) {
  const format = useFormat();
  if (!value) return <Missing />;
  return <span className="number">{isCompact ? format.moneyCompact(value) : format.money(value)}</span>;
}

/** A date with its doubt, and the words of the source. */
export function ImpreciseDateText({ value }: { value: ImpreciseDateDto | null | undefined }) {
  const format = useFormat();
  if (!value) return <Missing />;
  return (
    <>
      <time dateTime={value.value}>{format.impreciseDate(value)}</time>
      {value.note && <span className="doubt"> – {value.note}</span>}
    </>
  );
}

/** Text in the reader's language. Another language that had to do is marked, for the voice that reads it. */
export function LocalizedText({ value }: { value: Parameters<typeof inLanguage>[0] }) {
  const { i18n } = useTranslation();
  const found = useWords().text(value);
  if (!found) return <Missing />;
  return <span lang={found.language === i18n.language ? undefined : found.language}>{found.text}</span>;
}

export function CountText({ value }: { value: number | null | undefined }) {
  const format = useFormat();
  if (value === null || value === undefined) return <Missing />;
  return <span className="number">{format.count(value)}</span>;
}
