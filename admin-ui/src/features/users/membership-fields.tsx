import {
  isAdministrator,
  isConfirmedByOfficer,
  isForATime,
  isHandler,
  type MembershipInputDto,
  type Role,
  type UserInputDto,
} from '@spang/shared/management';
import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../platform/words';
import { Combobox, MultiCombobox } from '../../ui/combobox';
import { DateInput } from '../../ui/date-input';
import { Select } from '../../ui/select';
import type { RoleNames } from './role-list';
import { lookUp } from './users.api';

interface Props extends RoleNames {
  form: UseFormReturn<UserInputDto>;
  path: `memberships.${number}`;
  membership: Partial<MembershipInputDto> | undefined;
  /** Those that may be given here. */
  roles: Role[];
}

/** One role: where, and what limits it. */
export function MembershipFields({ form, path, membership = {}, names, projects, roles }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { control, setValue } = form;
  const { organisationId: id, role, validTo, projectIds } = membership;
  // another role: what it has no field for must not stay behind, where nobody sees it
  useEffect(() => {
    if (role && isAdministrator(role) && validTo) setValue(`${path}.validTo`, null);
    if (role && !isHandler(role) && projectIds) setValue(`${path}.projectIds`, null);
  }, [role, validTo, projectIds, path, setValue]);
  const isProposed = role !== undefined && isConfirmedByOfficer(role);
  return (
    <>
      <Select
        control={control}
        name={`${path}.role`}
        label={t('field.role')}
        description={isProposed ? t('users.proposalHint') : undefined}
        options={words.options('role', roles)}
        isRequired
      />
      {role !== 'system-administrator' && (
        <Combobox
          control={control}
          name={`${path}.organisationId`}
          label={t('field.organisationId')}
          search={lookUp.organisations}
          selectedLabel={id ? words.name(names[id]) || id : undefined}
          isRequired
        />
      )}
      {role && isHandler(role) && id && (
        <MultiCombobox
          key={id}
          control={control}
          name={`${path}.projectIds`}
          label={t('users.projects')}
          description={t(isProposed ? 'users.protectedProjectsHint' : 'users.projectsHint')}
          search={lookUp.projectsOf(id)}
          names={new Map(Object.entries(projects))}
          isRequired={isProposed}
          noneIsNull
        />
      )}
      {role && !isAdministrator(role) && (
        <DateInput
          control={control}
          name={`${path}.validTo`}
          label={t('field.validTo')}
          description={t(isProposed ? 'users.protectedEndHint' : 'users.endHint')}
          isRequired={isForATime(role)}
        />
      )}
    </>
  );
}
