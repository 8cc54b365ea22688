import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';

/** What the browser's own picker shows where nothing is chosen. */
const NOTHING = '#808080';
const isColour = (value: unknown): value is string =>
  typeof value === 'string' && /^#[0-9a-fA-F]{6}$/.test(value);

/** A colour: typed as #rrggbb, or picked. Nothing written is null. */
export function ColourInput<T extends FieldValues>(props: InputProps<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false } = props;
  const { t } = useTranslation();
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  const value = field.value as string | null | undefined;
  return (
    <FieldFrame id={id} label={label} description={description} fault={fault} isRequired={isRequired}>
      <div className="row colour-input">
        <input
          id={id}
          className="input input-short"
          autoComplete="off"
          spellCheck={false}
          name={field.name}
          ref={inputRef}
          value={value ?? ''}
          onChange={(event) => field.onChange(event.target.value.trim() || null)}
          onBlur={field.onBlur}
          disabled={isDisabled}
          aria-required={isRequired || undefined}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(id, { description, fault })}
        />
        <input
          type="color"
          className="colour-picker"
          aria-label={t('ui.pickNamed', { name: label.toLocaleLowerCase() })}
          value={isColour(value) ? value.toLowerCase() : NOTHING}
          data-empty={!isColour(value) || undefined}
          onChange={(event) => field.onChange(event.target.value)}
          onBlur={field.onBlur}
          disabled={isDisabled}
        />
      </div>
    </FieldFrame>
  );
}
