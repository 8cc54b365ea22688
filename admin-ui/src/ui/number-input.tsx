import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';

/** Digits as people paste them: spaces of every kind are thousands separators. Null for nothing, NaN for nonsense. */
export function parseInteger(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace('\u2212', '-');
  if (plain === '') return null;
  return /^-?\d+$/.test(plain) ? Number(plain) : NaN;
}

/** A whole number or null. Zero is a value of its own. */
export function NumberInput<T extends FieldValues>(props: InputProps<T> & { unit?: string }) {
  const { control, name, label, description, isRequired = false, isDisabled = false, unit } = props;
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
          inputMode="numeric"
          autoComplete="off"
          name={field.name}
          ref={inputRef}
          value={draft ?? (value === null || value === undefined ? '' : String(value))}
          onChange={(event) => {
            const parsed = parseInteger(event.target.value);
            setDraft(Number.isNaN(parsed) ? event.target.value : null);
            field.onChange(parsed);
          }}
          onBlur={field.onBlur}
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
