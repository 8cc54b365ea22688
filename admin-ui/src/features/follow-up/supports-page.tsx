import type { EntitySupportDto } from '@spang/shared/management';
import { SIZE_CLASSES } from '@spang/shared/values';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../platform/format';
import { RecordList } from '../../platform/record/record-list';
import { useRecord } from '../../platform/record/record-layout';
import { useSession } from '../../platform/session';
import { CountText, LocalizedText, Missing } from '../../platform/values';
import { KindOfWords, useWords } from '../../platform/words';
import { LinkButton } from '../../ui/button';
import { DossierSection } from '../../ui/facts';
import { SUPPORT_LIST } from './list-specs';

/** Enterprises and authorities that the project supports. */
export function SupportsPage() {
  return (
    <KindOfWords value="entitySupports">
      <Supports />
    </KindOfWords>
  );
}

function Supports() {
  const { path, read } = useRecord();
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const mayWrite = useSession().can('follow-up:write', read.record.ownerId);
  const here = `${path}/uppfoljning/foretagsstod`;
  const create = mayWrite ? { to: `${here}/nytt`, label: t('entitySupports.new') } : undefined;
  const day = (value: string | null) =>
    value ? <time dateTime={value}>{format.date(value)}</time> : <Missing />;
  return (
    <DossierSection
      id="supports"
      title={t('followUp.supports')}
      actions={create && <LinkButton to={create.to}>{create.label}</LinkButton>}
    >
      <p className="muted">{t('entitySupports.lead')}</p>
      <RecordList<EntitySupportDto>
        spec={SUPPORT_LIST}
        title={t('followUp.supports')}
        counted={(count) => t('entitySupports.counted', { count })}
        rowKey={({ id }) => id}
        emptyText={t('entitySupports.empty')}
        create={create}
        filters={[
          {
            name: 'sizeClass',
            label: words.field('sizeClass'),
            options: words.options('sizeClass', SIZE_CLASSES),
          },
        ]}
        columns={[
          {
            key: 'organisation',
            header: words.field('organisationId'),
            cell: ({ id, organisation: { name } }) =>
              mayWrite ? (
                <Link to={`${here}/${id}`}>
                  <LocalizedText value={name} />
                </Link>
              ) : (
                <LocalizedText value={name} />
              ),
          },
          {
            key: 'sizeClass',
            header: words.field('sizeClass'),
            cell: ({ sizeClass }) => words.code('sizeClass', sizeClass),
          },
          { key: 'from', header: words.field('from'), sortKey: 'from', cell: ({ from }) => day(from) },
          { key: 'to', header: words.field('to'), cell: ({ to }) => day(to) },
          {
            key: 'employeesReached',
            header: words.field('employeesReached'),
            isNumeric: true,
            cell: ({ employeesReached }) => <CountText value={employeesReached} />,
          },
        ]}
      />
    </DossierSection>
  );
}
