import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';

/** "1990-tal": as near as the lists tell when somebody was born. */
export function useBorn() {
  const { t } = useTranslation();
  const { missing } = useFormat();
  return (decade: number | null): string =>
    decade === null ? missing : t('participants.decade', { decade });
}
