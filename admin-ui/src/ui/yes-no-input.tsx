import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { describedBy, faultText, fieldId, FieldFrame, type InputProps } from './field';

/** Yes, no, or nobody has said: null is not no. */
export function YesNoInput<T extends FieldValues>(
  props: InputProps<T> & { emptyLabel?: string | undefined },
) {
  const { control, name, label, description, isDisabled = false, emptyLabel } = props;
  const { t } = useTranslation();
  const {
    field: { ref: inputRef, ...field },
    fieldState,
  } = useController({ control, name });
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  return (
    <FieldFrame id={id} label={label} description={description} fault={fault}>
      <select
        id={id}
        className="input input-medium"
        name={field.name}
        ref={inputRef}
        value={typeof field.value === 'boolean' ? String(field.value) : ''}
        onChange={(event) => field.onChange(event.target.value === '' ? null : event.target.value === 'true')}
        onBlur={field.onBlur}
        disabled={isDisabled}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, { description, fault })}
      >
        <option value="">{emptyLabel ?? t('ui.notStated')}</option>
        <option value="true">{t('ui.yes')}</option>
        <option value="false">{t('ui.no')}</option>
      </select>
    </FieldFrame>
  );
}
