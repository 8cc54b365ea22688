import { UserInputDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Page } from '../../platform/page';
import { RecordForm } from '../../platform/record/record-form';
import { UserFields } from './user-fields';

const EMPTY: UserInputDto = Object.assign(new UserInputDto(), { email: '', name: '' });

export function UserCreatePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('users.new')} back={{ to: '/installningar/anvandare', label: t('users.title') }}>
      <RecordForm dto={UserInputDto} value={EMPTY} cancelTo="/installningar/anvandare">
        {(form) => <UserFields form={form} isNew />}
      </RecordForm>
    </Page>
  );
}
