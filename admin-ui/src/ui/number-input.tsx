import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';

/** Digits as people paste them: spaces of every kind are thousands separators. Null for nothing, NaN for nonsense. */
export function parseInteger(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace('\u2212', '-');
  if (plain === '') return null;
  return /^-?\d+$/.test(plain) ? Number(plain) : NaN;
}

/** The same with decimals, after a comma or a point. */
export function parseDecimal(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace('\u2212', '-');
  if (plain === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : NaN;
}

interface Props<T extends FieldValues> extends InputProps<T> {
  unit?: string;
  /** Decimals are allowed. */
  isDecimal?: boolean;
}

/** A number or null. Zero is a value of its own. */
export function NumberInput<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false } = props;
  const { unit, isDecimal = false } = props;
  const { i18n } = useTranslation();
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const value = field.value as number | null | undefined;
  const [draft, setDraft] = useState<string | null>(null); // what is being typed, as long as it is no number
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  return (
    <FieldFrame id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <span className="row">
        <input
          id={id}
          className="input input-short input-number"
          inputMode={isDecimal ? 'decimal' : 'numeric'}
          autoComplete="off"
          name={field.name}
          ref={inputRef}
          value={draft ?? (value === null || value === undefined ? '' : shown(value, i18n.language))}
          onChange={(event) => {
            const { value: typed } = event.target;
            const parsed = isDecimal ? parseDecimal(typed) : parseInteger(typed);
            setDraft(isDecimal || Number.isNaN(parsed) ? typed : null); // "12,0" is on its way to 12,05
            field.onChange(parsed);
          }}
          onBlur={() => {
            if (!Number.isNaN(value)) setDraft(null);
            field.onBlur();
          }}
          disabled={isDisabled}
          aria-required={isRequired || undefined}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(id, { description, fault })}
        />
        {unit && <span>{unit}</span>}
      </span>
    </FieldFrame>
  );
}

const shown = (value: number, language: string): string =>
  language === 'sv' ? String(value).replace('.', ',') : String(value);
