import type { PublicationStateDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/banner';

/** Whether the public sees it, in words. */
export function PublicationBadge({ state }: { state: PublicationStateDto }) {
  const { t } = useTranslation();
  if (state.state === 'published')
    return state.hasUnpublishedChanges ? (
      <Tag tone="warning">{t('publication.changed')}</Tag>
    ) : (
      <Tag tone="success">{t('publication.published')}</Tag>
    );
  return <Tag>{t(state.state === 'withdrawn' ? 'publication.withdrawn' : 'publication.unpublished')}</Tag>;
}
