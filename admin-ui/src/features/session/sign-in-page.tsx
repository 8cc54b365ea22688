import { SessionInputDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SmallForm } from '../../platform/small-form';
import { Banner } from '../../ui/banner';
import { TextInput } from '../../ui/text-input';
import { Door } from './door';

/** Sign-in with e-mail address and password. Paste and password managers work; there is no puzzle. */
export function SignInPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  return (
    <Door title={t('signIn.title')}>
      <div className="stack door-body">
        {search.has('utloggad') && <Banner tone="success" title={t('signIn.signedOut')} />}
        {search.has('valkommen') && <Banner tone="success" title={t('signIn.welcome')} />}
        {search.has('till') && <Banner title={t('signIn.needed')} />}
        <SmallForm
          dto={SessionInputDto}
          value={{ email: '', password: '' }}
          submitLabel={t('signIn.button')}
          refusals={{ 'sign-in-failed': t('signIn.refused') }}
        >
          {({ control }) => (
            <>
              <TextInput
                control={control}
                name="email"
                label={t('field.email')}
                type="email"
                autoComplete="username"
                isRequired
              />
              <TextInput
                control={control}
                name="password"
                label={t('field.password')}
                type="password"
                autoComplete="current-password"
                isRequired
              />
            </>
          )}
        </SmallForm>
        <p className="small muted">{t('signIn.help')}</p>
      </div>
    </Door>
  );
}
