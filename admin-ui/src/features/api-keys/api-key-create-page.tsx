import {
  API_KEY_SCOPES,
  ApiKeyInputDto,
  isPersonalScope,
  permissionsOf,
  type NewApiKeyDto,
} from '@spang/shared/management';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData } from 'react-router';
import { useFormat } from '../../platform/format';
import { Page } from '../../platform/page';
import { SecretOnce } from '../../platform/secret-once';
import { useSession } from '../../platform/session';
import { SmallForm } from '../../platform/small-form';
import { useWords } from '../../platform/words';
import { LinkButton } from '../../ui/button';
import { CheckboxGroup } from '../../ui/checkbox';
import { Combobox } from '../../ui/combobox';
import { DateTimeInput } from '../../ui/date-time-input';
import { FormSection } from '../../ui/form-section';
import { StringListInput } from '../../ui/list-field';
import { TextArea } from '../../ui/text-area';
import { TextInput } from '../../ui/text-input';
import { searchOrganisations } from './api-keys.api';
import { KeyProjects } from './key-projects';

const HALF_A_YEAR = 182 * 24 * 3600 * 1000;

/** A new key: for whom, what for, what it may do and how long. Its secret is shown once. */
export function ApiKeyCreatePage() {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { can, organisationsWhere } = useSession();
  const answer = useActionData() as { created: NewApiKeyDto } | undefined;
  const created = answer && 'created' in answer ? answer.created : undefined;
  const [value] = useState(() =>
    Object.assign(new ApiKeyInputDto(), {
      name: '',
      purpose: '',
      organisationId: '',
      scopes: ['training-offers:read'],
      expiresAt: new Date(Math.floor((Date.now() + HALF_A_YEAR) / 60_000) * 60_000).toISOString(),
    }),
  );
  const back = { to: '/integrationer/api', label: t('apiKeys.title') };
  if (created)
    return (
      <Page key="created" title={t('apiKeys.created', { name: created.name })} back={back}>
        <div className="stack">
          <SecretOnce
            title={t('apiKeys.secretTitle')}
            text={t('apiKeys.secretText', { at: format.instant(created.expiresAt) })}
            secret={created.secret}
          />
          {!created.isConfirmed && <p>{t('apiKeys.waitingText')}</p>}
          <LinkButton to={`/integrationer/api/${created.id}`}>{t('apiKeys.goTo')}</LinkButton>
        </div>
      </Page>
    );
  // a key may not do more than its maker; what sees people is proposed by an organisation's own administrator
  const mayPropose = organisationsWhere('api-keys:write').some((place) => place !== null);
  const scopes = API_KEY_SCOPES.filter((scope) =>
    isPersonalScope(scope) ? mayPropose : permissionsOf(scope).every((permission) => can(permission)),
  );
  return (
    <Page title={t('apiKeys.new')} back={back} lead={<p>{t('apiKeys.newLead')}</p>}>
      <SmallForm dto={ApiKeyInputDto} value={value} submitLabel={t('apiKeys.make')}>
        {({ control, setValue }) => (
          <>
            <FormSection id="what" title={t('apiKeys.what')}>
              <TextInput
                control={control}
                name="name"
                label={t('field.name')}
                description={t('apiKeys.nameHint')}
                isRequired
              />
              <Combobox
                control={control}
                name="organisationId"
                label={t('field.organisationId')}
                search={searchOrganisations}
                isRequired
              />
              <TextArea
                control={control}
                name="purpose"
                label={t('field.purpose')}
                description={t('apiKeys.purposeHint')}
                rows={2}
                isRequired
              />
            </FormSection>
            <FormSection id="scopes" title={t('field.scopes')} description={t('apiKeys.scopesHint')}>
              <CheckboxGroup
                control={control}
                name="scopes"
                label={t('apiKeys.mayDo')}
                options={scopes.map((scope) => ({
                  value: scope,
                  label: words.code('scope', scope),
                  hint: scope,
                }))}
                isRequired
              />
            </FormSection>
            <FormSection id="limits" title={t('apiKeys.limits')}>
              <KeyProjects control={control} setValue={setValue} />
              <DateTimeInput
                control={control}
                name="expiresAt"
                label={t('field.expiresAt')}
                description={t('apiKeys.expiresHint')}
                isRequired
              />
              <StringListInput
                control={control}
                name="allowedCidrs"
                label={t('field.allowedCidrs')}
                description={t('apiKeys.cidrHint')}
                rows={2}
              />
            </FormSection>
          </>
        )}
      </SmallForm>
    </Page>
  );
}
