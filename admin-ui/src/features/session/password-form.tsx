import { SessionInputDto } from '@spang/shared/management';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDtoForm } from '../../platform/form';
import { Button } from '../../ui/button';
import { TextInput } from '../../ui/text-input';
import { refusalOf, signIn } from './session.api';

interface Props {
  email: string;
  onDone: () => void;
  onCancel: () => void;
}

/** The same account only: another would save what this one has written. */
export function PasswordForm({ email, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const form = useDtoForm(SessionInputDto, { email, password: '' });
  useEffect(() => form.setFocus('password'), [form]);
  const send = async (input: SessionInputDto) => {
    const refusal = await refusalOf(signIn(input));
    if (refusal === null) return onDone();
    form.setError('password', { message: refusal || t('form.offlineText') });
    form.setFocus('password');
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation(); // the dialog stands in a page that may be a form itself
        void form.handleSubmit(send, () => form.setFocus('password'))();
      }}
    >
      <div>
        <p>{t('signIn.againText')}</p>
        <p>{t('signIn.againAs', { email })}</p>
      </div>
      <TextInput
        control={form.control}
        name="password"
        label={t('field.password')}
        type="password"
        autoComplete="current-password"
        isRequired
      />
      {/* tells a password manager whose password it is */}
      <input type="text" autoComplete="username" defaultValue={email} hidden />
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={form.formState.isSubmitting}>
          {t('signIn.button')}
        </Button>
        <Button onPress={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
