import { AcceptanceInputDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { SmallForm } from '../../platform/small-form';
import { Banner } from '../../ui/banner';
import { TextInput } from '../../ui/text-input';
import { Door } from './door';

/** The code of the link: after # (it never reaches a log), or as a parameter. */
const tokenOf = (search: string, hash: string): string =>
  hash.replace(/^#/, '') || (new URLSearchParams(search).get('token') ?? '');

/** A mail program may have cut the link: what is shorter than any code is none. */
const isWhole = (token: string) => token.length >= 43;

/** An invited person chooses a password. The link of a first start also asks who it is. */
export function InvitationPage() {
  const { t } = useTranslation();
  const { search, hash } = useLocation();
  const token = tokenOf(search, hash);
  const isFirstStart = new URLSearchParams(search).has('forsta');
  const value: AcceptanceInputDto = { token, password: '', email: null, name: null };
  return (
    <Door title={t('invitation.title')}>
      <div className="stack door-body">
        {!isWhole(token) ? (
          <Banner tone="warning" title={t('invitation.noToken')}>
            <p>{t('invitation.askAgain')}</p>
          </Banner>
        ) : (
          <SmallForm key={token} dto={AcceptanceInputDto} value={value} submitLabel={t('invitation.button')}>
            {({ control }) => (
              <>
                <p>{t(isFirstStart ? 'invitation.firstStart' : 'invitation.text')}</p>
                {isFirstStart && (
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
                      name="name"
                      label={t('field.name')}
                      description={t('invitation.nameHint')}
                      autoComplete="name"
                      isRequired
                    />
                  </>
                )}
                <TextInput
                  control={control}
                  name="password"
                  label={t('invitation.password')}
                  description={t('profile.passwordHint')}
                  type="password"
                  autoComplete="new-password"
                  isRequired
                />
              </>
            )}
          </SmallForm>
        )}
      </div>
    </Door>
  );
}
