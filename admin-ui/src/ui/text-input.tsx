import { useController, type FieldValues } from 'react-hook-form';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';

interface Props<T extends FieldValues> extends InputProps<T> {
  type?: 'text' | 'email' | 'url' | 'tel' | 'password' | 'search';
  lang?: string;
  width?: 'short' | 'medium' | 'full';
  autoComplete?: string;
}

/** An address as it is often written: "www.example.se", "example.se/kurser". */
const isHost = (value: unknown) => typeof value === 'string' && /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value);

/** One line of text. Nothing written is null: "not stated". Paste and password managers always work. */
export function TextInput<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false } = props;
  const { type = 'text', lang, width = 'full', autoComplete = 'off' } = props;
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  return (
    <FieldFrame id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <input
        id={id}
        className={`input input-${width}`}
        type={type}
        lang={lang}
        autoComplete={autoComplete}
        name={field.name}
        ref={inputRef}
        value={(field.value as string | null | undefined) ?? ''}
        onChange={(event) => field.onChange(event.target.value === '' ? null : event.target.value)}
        onBlur={() => {
          if (type === 'url' && isHost(field.value)) field.onChange(`https://${String(field.value)}`);
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
