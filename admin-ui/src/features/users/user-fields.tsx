import { isAboutPeople, ROLES, type UserInputDto } from '@spang/shared/management';
import type { UseFormReturn } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../platform/session';
import { useWords } from '../../platform/words';
import { Checkbox } from '../../ui/checkbox';
import { FormSection } from '../../ui/form-section';
import { ListField } from '../../ui/list-field';
import { Select } from '../../ui/select';
import { TextInput } from '../../ui/text-input';
import { MembershipFields } from './membership-fields';
import type { RoleNames } from './role-list';

interface Props {
  form: UseFormReturn<UserInputDto>;
  names?: RoleNames['names'];
  projects?: RoleNames['projects'];
  isNew?: boolean;
}

/** What a user is, once: for the new and for the known. */
export function UserFields({ form, names = {}, projects = {}, isNew = false }: Props) {
  const { control } = form;
  const { t } = useTranslation();
  const words = useWords();
  const { organisationsWhere } = useSession();
  const memberships = useWatch({ control, name: 'memberships' });
  const places = organisationsWhere('users:write');
  const roles = ROLES.filter((role) =>
    role === 'system-administrator'
      ? places.includes(null)
      : !isAboutPeople(role) || places.some((place) => place !== null),
  );
  return (
    <>
      <FormSection id="person" title={t('users.person')}>
        <TextInput
          control={control}
          name="name"
          label={t('field.name')}
          description={t('users.nameHint')}
          isRequired
        />
        <TextInput control={control} name="email" label={t('field.email')} type="email" isRequired />
        <Select
          control={control}
          name="language"
          label={t('profile.language')}
          options={words.options('language', ['sv', 'en'])}
          isRequired
        />
        {!isNew && (
          <Checkbox
            control={control}
            name="isActive"
            label={t('field.isActive')}
            description={t('users.activeHint')}
          />
        )}
      </FormSection>
      <FormSection id="roles" title={t('field.memberships')} description={t('users.rolesHint')}>
        <ListField
          control={control}
          name="memberships"
          label={t('users.memberships')}
          itemLabel={t('users.membership')}
          newItem={() => ({
            organisationId: null,
            role: 'project-editor' as const,
            validTo: null,
            projectIds: null,
          })}
          max={100}
        >
          {(path, index) => (
            <MembershipFields
              form={form}
              path={path}
              membership={memberships?.[index]}
              names={names}
              projects={projects}
              roles={roles}
            />
          )}
        </ListField>
      </FormSection>
    </>
  );
}
