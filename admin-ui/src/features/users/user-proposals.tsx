import type { UserDto } from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { Outcome } from '../../platform/outcome';
import type { NotSaved } from '../../platform/record/save';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { DossierSection } from '../../ui/facts';
import { RoleList, type RoleNames } from './role-list';

interface Props extends RoleNames {
  user: UserDto;
  etag: string;
}

/** Roles that wait for the data protection officer, who confirms them here. */
export function UserProposals({ user, etag, ...called }: Props) {
  const { t } = useTranslation();
  const { can } = useSession();
  const fetcher = useFetcher<NotSaved>();
  const [isAsking, setAsking] = useState(false);
  const mine = user.proposals.filter(({ organisationId }) => can('personal-data:confirm', organisationId));
  const refused = fetcher.data?.at ? fetcher.data : undefined;
  const confirm = () => {
    setAsking(false);
    void fetcher.submit(
      { etag },
      {
        method: 'post',
        action: `/installningar/anvandare/${user.id}/bekraftelse`,
        encType: 'application/json',
      },
    );
  };
  return (
    <DossierSection id="proposals" title={t('users.waiting')}>
      <div className="stack block">
        {refused && (
          <Outcome key={refused.at} tone="danger" title={t('users.notConfirmed')}>
            <p>{refused.problem?.detail ?? t('form.offlineText')}</p>
          </Outcome>
        )}
        <p>{t('users.waitingText')}</p>
        <RoleList memberships={user.proposals} {...called} />
        {mine.length > 0 && (
          <Button kind="primary" isDisabled={fetcher.state !== 'idle'} onPress={() => setAsking(true)}>
            {t('users.confirm')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
        title={t('users.confirmTitle', { name: user.name })}
        confirmLabel={t('users.confirm')}
      >
        <RoleList memberships={mine} {...called} />
        <p>{t('users.confirmText')}</p>
      </ConfirmDialog>
    </DossierSection>
  );
}
