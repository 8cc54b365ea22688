import { isPersonalScope, type ApiKeyDto, type ApiKeyScope } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { useWords } from '../../platform/words';
import { Fact } from '../../ui/facts';

/** What a key may do, in plain words and in those of the API. */
export function ScopeList({ scopes }: { scopes: ApiKeyScope[] }) {
  const words = useWords();
  return (
    <ul className="plain-list">
      {scopes.map((scope) => (
        <li key={scope}>
          {words.code('scope', scope)} <code className="muted">{scope}</code>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  apiKey: ApiKeyDto;
  /** What its projects are called. */
  projects: Record<string, string>;
}

/** What limits a key: projects, networks, time. */
export function KeyLimits({ apiKey, projects }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { projectIds, allowedCidrs, expiresAt, scopes } = apiKey;
  return (
    <>
      {scopes.some(isPersonalScope) && (
        <Fact label={t('apiKeys.projects')}>
          {projectIds ? projectIds.map((id) => projects[id] ?? id).join(', ') : t('users.allProjects')}
        </Fact>
      )}
      <Fact label={t('field.allowedCidrs')}>{allowedCidrs.join(', ') || t('apiKeys.anywhere')}</Fact>
      <Fact label={t('field.expiresAt')}>{format.instant(expiresAt)}</Fact>
    </>
  );
}
