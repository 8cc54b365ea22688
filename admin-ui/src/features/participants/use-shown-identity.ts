import type { IdentityDisclosureDto } from '@spang/shared/management';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../platform/announcer';

const SHOWN_SECONDS = 60;
/** When those who listen are told how long is left. */
const TOLD = [30, 10];

/**
 * An identity that is shown: in this component's state and nowhere else, for a minute by the reader's own clock (which may not
 * go as the server's does), and only while somebody can look at it.
 */
export function useShownIdentity() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ identity: IdentityDisclosureDto; until: number } | null>(null);
  const [left, setLeft] = useState(SHOWN_SECONDS);

  useEffect(() => {
    if (!shown) return;
    const hide = () => {
      setShown(null);
      announce(t('participants.reveal.hidden'));
    };
    const tick = () => {
      const seconds = Math.ceil((shown.until - Date.now()) / 1000);
      if (seconds <= 0) return hide();
      setLeft(seconds);
      if (TOLD.includes(seconds)) announce(t('participants.reveal.left', { count: seconds }));
    };
    const look = () => document.hidden && hide();
    const timer = setInterval(tick, 1000);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', hide);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', hide);
    };
  }, [shown, t]);

  return {
    identity: shown?.identity ?? null,
    left,
    hide: () => setShown(null),
    /** An answer that comes when nobody looks is not shown. */
    show: (identity: IdentityDisclosureDto) => {
      if (document.hidden) return;
      setLeft(SHOWN_SECONDS);
      setShown({ identity, until: Date.now() + SHOWN_SECONDS * 1000 });
    },
  };
}
