import type { PersonInputDto } from '@spang/shared/management';
import { PROTECTIONS } from '@spang/shared/values';
import { useEffect } from 'react';
import { useWatch, type Control, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../platform/words';
import { NumberInput } from '../../ui/number-input';
import { RadioGroup } from '../../ui/radio-group';
import { TextInput } from '../../ui/text-input';

/** How somebody new is known: by a number that tells its own kind (null), by another country's, or by our pseudonym alone. */
export const newPerson = (hasNumber: boolean): PersonInputDto => ({
  identityKind: hasNumber ? null : 'pseudonymous',
  identityNumber: hasNumber ? '' : null,
  givenName: null,
  familyName: null,
  birthYear: null,
  protection: null,
});

interface Props {
  form: UseFormReturn;
  /** `person.`, or nothing. */
  path: string;
  /** Whether the project takes national identity numbers. */
  takesNumbers: boolean;
  /** Left out where protection is no part of it. */
  mayProtect?: boolean;
}

/** Who somebody is, as the number or its absence wants it told. */
export function PersonFields({ form, path, takesNumbers, mayProtect = false }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const control = form.control as Control;
  const [kind, number] = useWatch({ control, name: [`${path}identityKind`, `${path}identityNumber`] }) as [
    string | null,
    string | null,
  ];
  const isNumbered = kind !== 'pseudonymous';
  const { setValue } = form;
  useEffect(() => {
    // an empty text is a fault where a number was promised; null would quietly make somebody without one
    if (isNumbered && number === null) setValue(`${path}identityNumber`, '');
    if (!isNumbered && number !== null) setValue(`${path}identityNumber`, null);
    if (kind === null) setValue(`${path}birthYear`, null);
  }, [isNumbered, kind, number, path, setValue]);
  return (
    <>
      <RadioGroup
        control={control}
        name={`${path}identityKind`}
        label={t('person.knownBy')}
        options={[
          ...(takesNumbers ? [{ value: '', label: t('person.byNumber') }] : []),
          { value: 'foreign-id', label: t('person.byForeign') },
          { value: 'pseudonymous', label: t('person.byNothing') },
        ]}
      />
      {isNumbered && (
        <TextInput
          control={control}
          name={`${path}identityNumber`}
          label={t(kind === null ? 'person.number' : 'person.foreignNumber')}
          {...(kind === null ? { description: t('person.numberHint') } : {})}
          width="medium"
          isRequired
        />
      )}
      <TextInput
        control={control}
        name={`${path}givenName`}
        label={words.field('givenName')}
        width="medium"
      />
      <TextInput
        control={control}
        name={`${path}familyName`}
        label={words.field('familyName')}
        width="medium"
      />
      {kind !== null && (
        <NumberInput
          control={control}
          name={`${path}birthYear`}
          label={words.field('birthYear')}
          description={t('person.birthYearHint')}
        />
      )}
      {mayProtect && (
        <RadioGroup
          control={control}
          name={`${path}protection`}
          label={words.field('protection')}
          description={t('person.protectionHint')}
          options={[{ value: '', label: t('protection.none') }, ...words.options('protection', PROTECTIONS)]}
        />
      )}
    </>
  );
}
