import { parseDate } from '@internationalized/date';
import { DateField, DateInput as Segments, DateSegment, FieldError, Label } from 'react-aria-components';
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

interface Props<T extends FieldValues> {
  control: Control<T>;
  name: Path<T>;
  label: string;
  isRequired?: boolean;
}

/** Always åååå-mm-dd inside <I18nProvider locale="sv-SE">, whatever the browser's own language is. */
export function DateInput<T extends FieldValues>({ control, name, label, isRequired = false }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  const { t } = useTranslation();
  return (
    <DateField
      value={field.value ? parseDate(field.value) : null}
      onChange={(date) => field.onChange(date?.toString() ?? null)}
      onBlur={field.onBlur}
      isRequired={isRequired}
      isInvalid={fieldState.invalid}
    >
      <Label>{label}</Label>
      <Segments>{(segment) => <DateSegment segment={segment} />}</Segments>
      <FieldError>{fieldState.error && t(`fault.${fieldState.error.type}`)}</FieldError>
    </DateField>
  );
}
