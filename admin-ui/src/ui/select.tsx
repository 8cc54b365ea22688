import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  describedBy,
  faultText,
  fieldId,
  FieldFrame,
  optionText,
  type InputProps,
  type Option,
} from './field';

interface Props<T extends FieldValues> extends InputProps<T> {
  options: Option[];
  /** What the empty choice is called; it gives null. Left out of a required list that has a value. */
  emptyLabel?: string | undefined;
  /** What is kept of a choice, where that is no text. */
  read?: (chosen: string) => unknown;
}

/** One of a closed list: the browser's own list, which every phone and screen reader knows. */
export function Select<T extends FieldValues>(props: Props<T>) {
  const {
    control,
    name,
    label,
    description,
    isRequired = false,
    isDisabled = false,
    options,
    emptyLabel,
    read = (chosen) => chosen,
  } = props;
  const { t } = useTranslation();
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  const value = String((field.value as string | number | null | undefined) ?? '');
  return (
    <FieldFrame id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <select
        id={id}
        className="input"
        name={field.name}
        ref={inputRef}
        value={value}
        onChange={(event) => field.onChange(event.target.value ? read(event.target.value) : null)}
        onBlur={field.onBlur}
        disabled={isDisabled}
        aria-required={isRequired || undefined}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, { description, fault })}
      >
        {(!isRequired || value === '') && (
          <option value="">{emptyLabel ?? t(isRequired ? 'ui.choose' : 'ui.notStated')}</option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {optionText(option)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
