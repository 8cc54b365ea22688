import { PasswordInputDto } from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changeLanguage, type UiLanguage } from '../../platform/i18n';
import { Outcome } from '../../platform/outcome';
import { Page } from '../../platform/page';
import { useSession } from '../../platform/session';
import { SmallForm } from '../../platform/small-form';
import { changeTheme, theme, THEMES, type Theme } from '../../platform/theme';
import { DossierSection, Fact, Facts } from '../../ui/facts';
import { TextInput } from '../../ui/text-input';

/** Who I am here, how it looks, and my password. Language and theme are remembered on this computer. */
export function ProfilePage() {
  const { t, i18n } = useTranslation();
  const { session } = useSession();
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<Theme>(theme());
  return (
    <Page title={t('profile.title')}>
      {search.has('bytt') && (
        <Outcome key={search.get('bytt')} tone="success" title={t('profile.passwordChanged')} />
      )}
      <DossierSection id="me" title={t('profile.me')}>
        <Facts>
          <Fact label={t('field.name')}>{session.name}</Fact>
          <Fact label={t('field.email')}>{session.email}</Fact>
        </Facts>
      </DossierSection>
      <DossierSection id="look" title={t('profile.look')}>
        <div className="stack">
          <fieldset className="field">
            <legend>{t('profile.language')}</legend>
            {(['sv', 'en'] as const satisfies UiLanguage[]).map((language) => (
              <label className="choice" key={language} lang={language}>
                <input
                  type="radio"
                  name="language"
                  checked={i18n.language === language}
                  onChange={() => void changeLanguage(language)}
                />
                {language === 'sv' ? 'Svenska' : 'English'}
              </label>
            ))}
          </fieldset>
          <fieldset className="field">
            <legend>{t('profile.theme')}</legend>
            {THEMES.map((name) => (
              <label className="choice" key={name}>
                <input
                  type="radio"
                  name="theme"
                  checked={chosen === name}
                  onChange={() => {
                    changeTheme(name);
                    setChosen(name);
                  }}
                />
                {t(`profile.themes.${name}`)}
              </label>
            ))}
          </fieldset>
        </div>
      </DossierSection>
      <DossierSection id="password" title={t('profile.password')}>
        <SmallForm
          key={search.get('bytt') ?? ''}
          dto={PasswordInputDto}
          value={{ currentPassword: '', newPassword: '' }}
          submitLabel={t('profile.changePassword')}
        >
          {({ control }) => (
            <>
              {/* tells a password manager whose password it is */}
              <input
                className="visually-hidden"
                type="text"
                autoComplete="username"
                defaultValue={session.email ?? ''}
                tabIndex={-1}
                aria-hidden="true"
              />
              <TextInput
                control={control}
                name="currentPassword"
                label={t('field.currentPassword')}
                type="password"
                autoComplete="current-password"
                width="medium"
                isRequired
              />
              <TextInput
                control={control}
                name="newPassword"
                label={t('field.newPassword')}
                description={t('profile.passwordHint')}
                type="password"
                autoComplete="new-password"
                width="medium"
                isRequired
              />
            </>
          )}
        </SmallForm>
      </DossierSection>
    </Page>
  );
}
