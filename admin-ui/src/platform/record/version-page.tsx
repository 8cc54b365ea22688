import type { VersionDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { DossierSection } from '../../ui/facts';
import { useFormat } from '../format';
import { useWords } from '../words';
import { isSame } from './merge';
import { useRecord } from './record-layout';
import { DocumentView, ValueView } from './value-view';
import { ScrollRegion } from '../../ui/scroll-region';

/** One version beside the one before it: only the fields that differ, then the whole. */
export function VersionPage() {
  const { version, before } = useLoaderData<{ version: VersionDto; before: VersionDto | null }>();
  const { path } = useRecord();
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const now = version.document as Record<string, unknown>;
  const then = (before?.document ?? {}) as Record<string, unknown>;
  const changed = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter(
    (field) => !isSame(then[field], now[field]),
  );
  const title = t('history.number', { version: version.version });
  return (
    <>
      <p>
        <Link to={`${path}/historik`}>‹ {t('record.history')}</Link>
      </p>
      <DossierSection id="version" title={title}>
        <p className="muted">
          {t('history.by', { name: version.actorName, at: format.instant(version.savedAt) })} ·{' '}
          {t(`via.${version.via}`)}
        </p>
        {before && (
          <ScrollRegion label={t('history.diff')}>
            <table className="table">
              <caption>{t('history.diff')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('conflict.field')}</th>
                  <th scope="col">{t('history.before')}</th>
                  <th scope="col">{t('history.after')}</th>
                </tr>
              </thead>
              <tbody>
                {changed.map((field) => (
                  <tr key={field}>
                    <th scope="row">{words.field(field)}</th>
                    <td>
                      <ValueView name={field} value={then[field]} />
                    </td>
                    <td>
                      <ValueView name={field} value={now[field]} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </DossierSection>
      <DossierSection id="whole" title={t('history.whole')}>
        <DocumentView document={version.document} />
      </DossierSection>
    </>
  );
}
