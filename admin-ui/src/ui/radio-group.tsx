import { useController, type FieldValues } from 'react-hook-form';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps, type Option } from './field';

interface Props<T extends FieldValues> extends InputProps<T> {
  /** An empty value is null: a choice like the others. */
  options: Option[];
  /** What is kept of a choice, where that is no text. */
  read?: (chosen: string) => unknown;
}

/** One of a few, all of them in sight. */
export function RadioGroup<T extends FieldValues>(props: Props<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false, options } = props;
  const { read = (chosen) => chosen } = props;
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  const chosen = field.value as string | number | null | undefined; // nothing yet; null: the empty choice
  const value = chosen === undefined ? undefined : String(chosen ?? '');
  return (
    <FieldFrame isGroup id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <div className="choices">
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              name={`${id}-choice`}
              ref={index === 0 ? inputRef : undefined}
              checked={value === option.value}
              onChange={() => field.onChange(option.value ? read(option.value) : null)}
              onBlur={field.onBlur}
              disabled={isDisabled}
              aria-describedby={describedBy(id, { fault })}
            />
            <span>
              {option.label}
              {option.hint && <span className="muted small"> · {option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
