import { isHandler, type MembershipInputDto } from '@spang/shared/management';
import { dayOf } from '@spang/shared/values';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../platform/format';
import { useWords } from '../../platform/words';
import { Tag } from '../../ui/banner';

/** What organisations and projects are called, by id. */
export interface RoleNames {
  names: Record<string, Record<string, string>>;
  projects: Record<string, string>;
}

interface Props extends RoleNames {
  memberships: MembershipInputDto[];
  /** Those of them that wait, where that is not said by what stands around. */
  proposals?: MembershipInputDto[];
}

/** Roles in whole: where, for which projects, until when. */
export function RoleList({ memberships, proposals = [], names, projects }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const [today] = useState(() => dayOf(new Date()));
  const keyOf = ({ organisationId, role }: MembershipInputDto) => `${organisationId} ${role}`;
  const waiting = new Set(proposals.map(keyOf));
  return (
    <ul className="plain-list stack">
      {memberships.map((membership) => {
        const { organisationId, role, validTo, projectIds } = membership;
        return (
          <li key={keyOf(membership)}>
            <strong>{words.code('role', role)}</strong>
            {organisationId && ` · ${words.name(names[organisationId]) || organisationId}`}
            {waiting.has(keyOf(membership)) && (
              <>
                {' '}
                <Tag tone="warning">{t('users.waiting')}</Tag>
              </>
            )}
            {isHandler(role) && (
              <div>
                {t('users.projects')}:{' '}
                {projectIds ? projectIds.map((id) => projects[id] ?? id).join(', ') : t('users.allProjects')}
              </div>
            )}
            {validTo && (
              <div className="muted">
                {t(validTo < today ? 'users.ended' : 'users.until', {
                  day: format.date(validTo),
                })}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
