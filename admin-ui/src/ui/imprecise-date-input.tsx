import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';

interface ImpreciseDate {
  value: string;
  basis: string;
  note: string | null;
}

const BASES = ['stated', 'inferred', 'approximate'] as const;
const pad = (part: string) => part.padStart(2, '0');

/**
 * Reads "2023", "2023-09", "2023-09-01", "31/8 2026" and "20230901"; whatever else it is stays as it was written, for the
 * rule to complain about.
 */
export function parseImpreciseDate(text: string): string {
  const plain = text.trim().replace(/[\u2010-\u2015\u2212]/g, '-');
  const slashed = /^(\d{1,2})\/(\d{1,2})[ -](\d{4})$/.exec(plain);
  if (slashed) return `${slashed[3]}-${pad(slashed[2]!)}-${pad(slashed[1]!)}`;
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (packed) return packed.slice(1).join('-');
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(plain);
  if (loose) return [loose[1], pad(loose[2]!), ...(loose[3] ? [pad(loose[3])] : [])].join('-');
  return plain;
}

/** A date that says how much is known: a year, a month or a day, on what ground, and with which words of the source. */
export function ImpreciseDateInput<T extends FieldValues>(props: InputProps<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false } = props;
  const { t } = useTranslation();
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const value = field.value as ImpreciseDate | null | undefined;
  const [kept, setKept] = useState<Omit<ImpreciseDate, 'value'>>({
    basis: value?.basis ?? 'stated',
    note: value?.note ?? null,
  });
  const [draft, setDraft] = useState<string | null>(null);
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  const change = (changes: Partial<ImpreciseDate>) => {
    const next = { ...kept, value: value?.value ?? '', ...changes };
    setKept({ basis: next.basis, note: next.note });
    field.onChange(next.value ? next : null);
  };
  const precision = { 4: 'year', 7: 'month', 10: 'day' } as const;
  const known = precision[(value?.value.length ?? 0) as keyof typeof precision];
  return (
    <FieldFrame isGroup id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <div className="parts">
        <div className="field">
          <label htmlFor={`${id}-value`}>{t('ui.dateAsKnown')}</label>
          <input
            id={`${id}-value`}
            ref={inputRef}
            className="input input-short"
            autoComplete="off"
            value={draft ?? value?.value ?? ''}
            disabled={isDisabled}
            onChange={(event) => {
              setDraft(event.target.value);
              change({ value: parseImpreciseDate(event.target.value) });
            }}
            onBlur={() => {
              setDraft(null);
              field.onBlur();
            }}
            aria-invalid={fault ? true : undefined}
            aria-describedby={describedBy(id, { description, fault })}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-basis`}>{t('ui.basis')}</label>
          <select
            id={`${id}-basis`}
            className="input"
            value={kept.basis}
            disabled={isDisabled}
            onChange={(event) => change({ basis: event.target.value })}
          >
            {BASES.map((basis) => (
              <option key={basis} value={basis}>
                {t(`basis.${basis}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-note`}>{t('ui.dateNote')}</label>
          <input
            id={`${id}-note`}
            className="input input-medium"
            autoComplete="off"
            value={kept.note ?? ''}
            disabled={isDisabled}
            onChange={(event) => change({ note: event.target.value || null })}
          />
        </div>
      </div>
      {known && <p className="field-echo">{t(`precision.${known}`)}</p>}
    </FieldFrame>
  );
}
