import { AcceptanceInputDto } from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { SmallForm } from '../../platform/small-form';
import { Banner } from '../../ui/banner';
import { TextInput } from '../../ui/text-input';
import { Door } from './door';

/** The code of the link: after # (it never reaches a log), or as a parameter. */
const tokenOf = (search: string, hash: string): string =>
  hash.replace(/^#/, '') || (new URLSearchParams(search).get('token') ?? '');

/** An invited person chooses a password. The link of a first start also asks who it is. */
export function InvitationPage() {
  const { t } = useTranslation();
  const { search, hash } = useLocation();
  const [token] = useState(() => tokenOf(search, hash));
  const [isFirstStart, setFirstStart] = useState(new URLSearchParams(search).has('forsta'));
  const value: AcceptanceInputDto = { token, password: '', email: null, name: null };
  return (
    <Door title={t('invitation.title')}>
      <div className="stack door-body">
        {token === '' ? (
          <Banner tone="warning" title={t('invitation.noToken')}>
            <p>{t('invitation.askAgain')}</p>
          </Banner>
        ) : (
          <SmallForm dto={AcceptanceInputDto} value={value} submitLabel={t('invitation.button')}>
            {({ control }) => (
              <>
                <p>{t('invitation.text')}</p>
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={isFirstStart}
                    onChange={(event) => setFirstStart(event.target.checked)}
                  />
                  {t('invitation.firstStart')}
                </label>
                {isFirstStart && (
                  <>
                    <TextInput
                      control={control}
                      name="email"
                      label={t('field.email')}
                      type="email"
                      autoComplete="username"
                    />
                    <TextInput
                      control={control}
                      name="name"
                      label={t('field.name')}
                      description={t('invitation.nameHint')}
                      autoComplete="name"
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
