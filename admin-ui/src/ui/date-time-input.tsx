import { parseDateTime } from '@internationalized/date';
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
import { instantOf, stockholmClock } from './clock';
import { faultText, fieldId, type InputProps } from './field';

/** An instant, entered as Swedish time (year, month, day, hour, minute) and stored in UTC. */
export function DateTimeInput<T extends FieldValues>(props: InputProps<T>) {
  const { control, name, label, description, isRequired = false, isDisabled = false } = props;
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name });
  const fault = faultText(fieldState.error);
  const clock = field.value ? stockholmClock(field.value as string) : '';
  return (
    <I18nProvider locale="sv-SE">
      <DateField
        id={fieldId(name)}
        className={fault ? 'field field-invalid' : 'field'}
        granularity="minute"
        hourCycle={24}
        value={clock ? parseDateTime(clock) : null}
        onChange={(date) => field.onChange(date ? instantOf(date.toString().slice(0, 16)) : null)}
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
