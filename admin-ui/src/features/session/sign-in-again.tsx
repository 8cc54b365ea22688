import { useEffect, useState, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../platform/session';
import { askBy } from '../../platform/session-gate';
import { Dialog } from '../../ui/dialog';

/** Forms are heavy, and this one is seldom seen. */
const PasswordForm = lazy(async () => ({ default: (await import('./password-form')).PasswordForm }));

/** Asks for the password over the page that is open, when the session has ended: what is typed there stays. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { session } = useSession();
  const [waiting, setWaiting] = useState<{ end: (isIn: boolean) => void } | null>(null);
  useEffect(() => {
    askBy(() => new Promise((end) => setWaiting({ end })));
    return () => askBy(undefined);
  }, []);
  const end = (isIn: boolean) => {
    waiting?.end(isIn);
    setWaiting(null);
  };
  return (
    <Dialog isOpen={waiting !== null} onClose={() => end(false)} title={t('signIn.again')}>
      <Suspense>
        <PasswordForm email={session.email ?? ''} onDone={() => end(true)} onCancel={() => end(false)} />
      </Suspense>
    </Dialog>
  );
}
