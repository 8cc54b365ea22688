import { parseDate } from '@internationalized/date';
import {
  DateField,
  DateInput as Segments,
  DateSegment,
  I18nProvider,
  Label,
  Text,
} from 'react-aria-components';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { faultText, fieldId, type InputProps } from './field';

/** A day as yyyy-mm-dd text, or null. The order is always year, month, day, whatever the browser's language is. */
export function DateInput<T extends FieldValues>(props: InputProps<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false } = props;
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name });
  const id = fieldId(name);
  const fault = faultText(fieldState.error);
  return (
    <I18nProvider locale="sv-SE">
      <DateField
        id={id}
        className={fault ? 'field field-invalid' : 'field'}
        value={field.value ? parseDate(field.value as string) : null}
        onChange={(date) => field.onChange(date?.toString() ?? null)}
        onBlur={field.onBlur}
        isDisabled={isDisabled}
        isRequired={isRequired}
        isInvalid={Boolean(fault)}
        shouldForceLeadingZeros
        validationBehavior="aria"
      >
        <Label className="label">
          {label}
          {isRequired && <span className="required"> ({t('ui.required')})</span>}
        </Label>
        {description && (
          <Text slot="description" className="field-hint">
            {description}
          </Text>
        )}
        {fault && (
          <Text slot="errorMessage" className="field-fault">
            {fault}
          </Text>
        )}
        <Segments className="input date-segments">{(segment) => <DateSegment segment={segment} />}</Segments>
      </DateField>
    </I18nProvider>
  );
}
