import { isAdministrator, ROLES, type UserInputDto } from '@spang/shared/management';
import type { UseFormReturn } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../platform/session';
import { useWords } from '../../platform/words';
import { Checkbox } from '../../ui/checkbox';
import { Combobox } from '../../ui/combobox';
import { DateInput } from '../../ui/date-input';
import { FormSection } from '../../ui/form-section';
import { ListField } from '../../ui/list-field';
import { Select } from '../../ui/select';
import { TextInput } from '../../ui/text-input';
import { lookUp } from './users.api';

interface Props {
  form: UseFormReturn<UserInputDto>;
  names?: Record<string, Record<string, string>>;
  isNew?: boolean;
}

/** What a user is, once: for the new and for the known. */
export function UserFields({ form: { control }, names = {}, isNew = false }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { organisationsWhere } = useSession();
  const memberships = useWatch({ control, name: 'memberships' });
  const isPlatform = organisationsWhere('users:write').includes(null);
  const roles = ROLES.filter((role) => isPlatform || role !== 'system-administrator');
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
          newItem={() => ({ organisationId: null, role: 'project-editor' as const, validTo: null })}
          max={100}
        >
          {(path, index) => {
            const { organisationId: id, role } = memberships?.[index] ?? {};
            return (
              <>
                <Select
                  control={control}
                  name={`${path}.role`}
                  label={t('field.role')}
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
                {role && !isAdministrator(role) && (
                  <DateInput
                    control={control}
                    name={`${path}.validTo`}
                    label={t('field.validTo')}
                    description={t('users.endHint')}
                    isRequired={role === 'auditor'}
                  />
                )}
              </>
            );
          }}
        </ListField>
      </FormSection>
    </>
  );
}
