import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';
import { parseImpreciseDate } from './parse-imprecise-date';

interface ImpreciseDate {
  value: string;
  basis: string;
  note: string | null;
}

const BASES = ['stated', 'inferred', 'approximate'] as const;
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
