import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';

const ZONE = 'Europe/Stockholm';

/** The clock in Sweden at an instant, as yyyy-mm-ddThh:mm. */
export function stockholmClock(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
    .format(date)
    .replace(' ', 'T');
}

/** The instant at which the clock in Sweden shows this. In the hour that summer time skips: the hour after. */
export function instantOf(clock: string): string | null {
  const naive = new Date(`${clock}:00Z`);
  if (Number.isNaN(naive.getTime())) return null;
  const offset = (at: Date) => new Date(`${stockholmClock(at.toISOString())}:00Z`).getTime() - at.getTime();
  const guess = new Date(naive.getTime() - offset(naive));
  return new Date(naive.getTime() - offset(guess)).toISOString().replace('.000Z', 'Z');
}

/** An instant, entered as Swedish time and stored in UTC. */
export function DateTimeInput<T extends FieldValues>(props: InputProps<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false } = props;
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const [draft, setDraft] = useState<string | null>(null);
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  return (
    <FieldFrame id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <input
        id={id}
        className="input input-medium"
        type="datetime-local"
        name={field.name}
        ref={inputRef}
        value={draft ?? (field.value ? stockholmClock(field.value as string) : '')}
        onChange={(event) => {
          setDraft(event.target.value);
          field.onChange(event.target.value ? instantOf(event.target.value) : null);
        }}
        onBlur={() => {
          setDraft(null);
          field.onBlur();
        }}
        disabled={isDisabled}
        aria-required={isRequired || undefined}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, { description, fault })}
      />
    </FieldFrame>
  );
}
