import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useRecord } from '../../platform/record/record-layout';
import { Tabs } from '../../ui/tabs';

/** The parts of a project's follow-up, under its head. */
export function FollowUpPage() {
  const record = useRecord();
  const { t } = useTranslation();
  const to = `${record.path}/uppfoljning`;
  return (
    <>
      <div className="sub-tabs">
        <Tabs
          label={t('followUp.parts')}
          items={[
            { to, label: t('followUp.indicators'), end: true },
            { to: `${to}/foretagsstod`, label: t('followUp.supports') },
            { to: `${to}/summor`, label: t('followUp.tallies') },
          ]}
        />
      </div>
      <Outlet context={record} />
    </>
  );
}
