import type { ParticipantTermsSummaryDto, VersionDto, VersionSummaryDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useFormat } from '../../platform/format';
import { DocumentFacts } from '../../platform/record/document-facts';
import { useRecord } from '../../platform/record/record-layout';
import { useSession } from '../../platform/session';
import { KindOfWords, useWords } from '../../platform/words';
import { Banner } from '../../ui/banner';
import { LinkButton } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { DossierSection } from '../../ui/facts';
import { EmptyState } from '../../ui/states';

interface Loaded {
  terms: ParticipantTermsSummaryDto | null;
  versions: VersionSummaryDto[];
  shown: VersionDto | null;
}

/** What participants of the project are told, and whether their numbers and minors are taken. */
export function TermsPage() {
  return (
    <KindOfWords value="participantTerms">
      <Terms />
    </KindOfWords>
  );
}

function Terms() {
  const { terms, versions, shown } = useLoaderData<Loaded>();
  const { path, read } = useRecord();
  const { t } = useTranslation();
  const mayWrite = useSession().can('projects:write', read.record.ownerId);
  const here = `${path}/deltagarvillkor`;
  const write = mayWrite && (
    <LinkButton to={`${here}/redigera`}>
      {t(terms ? 'participantTerms.edit' : 'participantTerms.new')}
    </LinkButton>
  );
  if (!terms || !shown)
    return (
      <DossierSection id="terms" title={t('participantTerms.title')}>
        <EmptyState text={t('participantTerms.noneText')}>{write}</EmptyState>
      </DossierSection>
    );
  return (
    <>
      <DossierSection id="terms" title={t('participantTerms.title')} actions={write}>
        <div className="stack">
          {shown.version !== terms.version && (
            <Banner tone="warning">
              <p>
                {t('participantTerms.older', { version: shown.version, latest: terms.version })}{' '}
                <Link to={here}>{t('participantTerms.toLatest')}</Link>
              </p>
            </Banner>
          )}
          <DocumentFacts
            document={shown.document as Record<string, unknown>}
            only={['notice', 'identityNumbers', 'takesMinors']}
          />
        </div>
      </DossierSection>
      <DossierSection id="versions" title={t('participantTerms.versions')}>
        <Versions versions={versions} here={here} />
      </DossierSection>
    </>
  );
}

function Versions({ versions, here }: { versions: VersionSummaryDto[]; here: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  return (
    <DataTable<VersionSummaryDto>
      caption={t('participantTerms.versions')}
      isCaptionHidden
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          key: 'version',
          header: t('history.version'),
          cell: ({ version }) => (
            <Link to={`${here}?version=${version}`}>{t('history.number', { version })}</Link>
          ),
        },
        { key: 'savedAt', header: t('history.savedAt'), cell: ({ savedAt }) => format.instantShort(savedAt) },
        { key: 'actor', header: t('history.actor'), cell: ({ actorName }) => actorName },
        {
          key: 'fields',
          header: t('history.changed'),
          cell: ({ version, changedFields }) =>
            version === 1
              ? t('history.created')
              : changedFields.map((field) => words.field(field)).join(', ') || t('history.nothing'),
        },
      ]}
    />
  );
}
