import { isPersonalScope, type ApiKeyInputDto } from '@spang/shared/management';
import { useEffect } from 'react';
import { useWatch, type Control, type UseFormSetValue } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MultiCombobox } from '../../ui/combobox';
import { searchProjectsOf } from './api-keys.api';

interface Props {
  control: Control<ApiKeyInputDto>;
  setValue: UseFormSetValue<ApiKeyInputDto>;
}

/** The projects whose participants a key may see: asked about when it may see any. */
export function KeyProjects({ control, setValue }: Props) {
  const { t } = useTranslation();
  const [scopes, organisationId] = useWatch({ control, name: ['scopes', 'organisationId'] });
  const isAsked = scopes?.some(isPersonalScope) ?? false;
  useEffect(() => {
    if (!isAsked) setValue('projectIds', null);
  }, [isAsked, setValue]);
  if (!isAsked || !organisationId) return null;
  return (
    <MultiCombobox
      key={organisationId}
      control={control}
      name="projectIds"
      label={t('apiKeys.projects')}
      description={t('apiKeys.projectsHint')}
      search={searchProjectsOf(organisationId)}
      noneIsNull
    />
  );
}
