import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

interface Props<T extends FieldValues> {
  control: Control<T>;
  name: Path<T>;
  label: string;
  isRequired?: boolean;
}

export function TextInput<T extends FieldValues>({ control, name, label, isRequired = false }: Props<T>) {
  const { field, fieldState } = useController({ control, name });
  const { t } = useTranslation();
  const { ref, ...rest } = field; // the ref goes to <Input>: then the first faulty field gets the focus
  return (
    <TextField {...rest} isRequired={isRequired} isInvalid={fieldState.invalid}>
      <Label>{label}</Label>
      <Input ref={ref} />
      <FieldError>{fieldState.error && t(`fault.${fieldState.error.type}`)}</FieldError>
    </TextField>
  );
}
