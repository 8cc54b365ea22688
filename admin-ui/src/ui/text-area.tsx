import { useController, type FieldValues } from 'react-hook-form';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';

/** Several lines of text. Nothing written is null. */
export function TextArea<T extends FieldValues>(props: InputProps<T> & { rows?: number; lang?: string }) {
  const { control, name, label, description, isRequired = false, isDisabled = false, rows = 4, lang } = props;
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  return (
    <FieldFrame id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <textarea
        id={id}
        className="input"
        rows={rows}
        lang={lang}
        name={field.name}
        ref={inputRef}
        value={(field.value as string | null | undefined) ?? ''}
        onChange={(event) => field.onChange(event.target.value === '' ? null : event.target.value)}
        onBlur={field.onBlur}
        disabled={isDisabled}
        aria-required={isRequired || undefined}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, { description, fault })}
      />
    </FieldFrame>
  );
}
