import { UserInputDto, type InvitationDto, type UserDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useFetcher, useLoaderData, useSearchParams } from 'react-router';
import { useFormat } from '../../platform/format';
import { Outcome } from '../../platform/outcome';
import { Page } from '../../platform/page';
import { RecordForm } from '../../platform/record/record-form';
import type { NotSaved } from '../../platform/record/save';
import { SecretOnce } from '../../platform/secret-once';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { DossierSection, Fact, Facts } from '../../ui/facts';
import { RoleList, type RoleNames } from './role-list';
import { UserFields } from './user-fields';
import { UserProposals } from './user-proposals';

interface Loaded extends RoleNames {
  user: UserDto;
  etag: string;
}

const inputOf = ({ email, name, language, memberships, isActive }: UserDto): UserInputDto => ({
  email,
  name,
  language,
  memberships,
  isActive,
});

/** One user: invitation, roles, and whether the account is in use. */
export function UserPage() {
  const { user, etag, names, projects } = useLoaderData<Loaded>();
  const { t } = useTranslation();
  const format = useFormat();
  const { can } = useSession();
  const [search] = useSearchParams();
  return (
    <Page title={user.name} back={{ to: '/installningar/anvandare', label: t('users.title') }}>
      {search.has('sparad') && <Outcome key={user.version} tone="success" title={t('record.saved')} />}
      {search.has('bekraftad') && <Outcome key={user.version} tone="success" title={t('users.confirmed')} />}
      <DossierSection id="account" title={t('users.account')}>
        <Facts>
          <Fact label={t('users.state')}>
            {t(!user.isActive ? 'users.inactive' : user.hasPassword ? 'users.active' : 'users.invited')}
          </Fact>
          <Fact label={t('field.lastSignInAt')}>
            {user.lastSignInAt ? format.instant(user.lastSignInAt) : t('users.never')}
          </Fact>
        </Facts>
        {can('users:write') && <Invitation user={user} etag={etag} />}
      </DossierSection>
      {user.proposals.length > 0 && (
        <UserProposals key={user.version} user={user} etag={etag} names={names} projects={projects} />
      )}
      {can('users:write') ? (
        <RecordForm
          key={user.version}
          dto={UserInputDto}
          value={inputOf(user)}
          opened={{ record: user as never, etag, document: inputOf(user) }}
          cancelTo="/installningar/anvandare"
        >
          {(form) => <UserFields form={form} names={names} projects={projects} />}
        </RecordForm>
      ) : (
        <DossierSection id="roles" title={t('field.memberships')}>
          <div className="block">
            <RoleList
              memberships={user.memberships}
              proposals={user.proposals}
              names={names}
              projects={projects}
            />
          </div>
        </DossierSection>
      )}
    </Page>
  );
}

/** Makes the one-time link, and shows it this once. */
function Invitation({ user, etag }: { user: UserDto; etag: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const fetcher = useFetcher<{ invitation: InvitationDto } | NotSaved>();
  const invitation = fetcher.data && 'invitation' in fetcher.data ? fetcher.data.invitation : undefined;
  const refused = fetcher.data && 'problem' in fetcher.data ? fetcher.data : undefined;
  const invite = () =>
    void fetcher.submit(
      { etag },
      { method: 'post', action: `/installningar/anvandare/${user.id}/inbjudan`, encType: 'application/json' },
    );
  return (
    <div className="stack block">
      {refused && (
        <Outcome key={refused.at} tone="danger" title={t('users.notInvited')}>
          <p>{refused.problem?.detail ?? t('form.offlineText')}</p>
        </Outcome>
      )}
      {invitation ? (
        <SecretOnce
          title={t('users.linkTitle')}
          text={t('users.linkText', { email: user.email, at: format.instant(invitation.expiresAt) })}
          secret={invitation.url}
        />
      ) : (
        user.isActive && (
          <>
            <Button isDisabled={fetcher.state !== 'idle'} onPress={invite}>
              {t(user.hasPassword ? 'users.newPasswordLink' : 'users.invite')}
            </Button>
            <p className="small muted">{t('users.inviteHint')}</p>
          </>
        )
      )}
    </div>
  );
}
