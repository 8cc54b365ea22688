import { useController, type FieldValues } from 'react-hook-form';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps, type Option } from './field';

/** Yes or no. */
export function Checkbox<T extends FieldValues>(props: InputProps<T>) {
  const { control, name, label, description, isDisabled = false } = props;
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  return (
    <div className={fault ? 'field field-invalid' : 'field'}>
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          name={field.name}
          ref={inputRef}
          checked={field.value === true}
          onChange={(event) => field.onChange(event.target.checked)}
          onBlur={field.onBlur}
          disabled={isDisabled}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(id, { description, fault })}
        />
        <span>{label}</span>
      </label>
      {description && (
        <p className="field-hint" id={`${id}-hint`}>
          {description}
        </p>
      )}
      {fault && (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

/** Any number of a closed list. The value is the list of those chosen, in the order of the options. */
export function CheckboxGroup<T extends FieldValues>(props: InputProps<T> & { options: Option[] }) {
  const { control, name, label, description, isRequired = false, isDisabled = false, options } = props;
  const { field, fieldState } = useController({ control, name });
  const id = fieldId(name);
  const chosen = new Set((field.value as string[] | null | undefined) ?? []);
  const toggle = (value: string, isChosen: boolean) =>
    field.onChange(
      options.map((option) => option.value).filter((v) => (v === value ? isChosen : chosen.has(v))),
    );
  return (
    <FieldFrame
      isGroup
      id={id}
      label={label}
      description={description}
      fault={faultText(fieldState.error)}
      isRequired={isRequired}
    >
      <div className="choices">
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              checked={chosen.has(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
              onBlur={field.onBlur}
              disabled={isDisabled}
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
