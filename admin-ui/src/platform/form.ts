import { classValidatorResolver } from '@hookform/resolvers/class-validator';
import { useForm, type DefaultValues, type FieldValues } from 'react-hook-form';

/** A form that obeys the DTO's own rules. An error's `type` is the rule's name, and that is the translation key. */
export const useDtoForm = <T extends FieldValues>(dto: new () => T, defaultValues: DefaultValues<T>) =>
  useForm<T>({
    mode: 'onTouched',
    defaultValues,
    resolver: classValidatorResolver(dto, { validator: { whitelist: true, forbidNonWhitelisted: true } }),
  });
