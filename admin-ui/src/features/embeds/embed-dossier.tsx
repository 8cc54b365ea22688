import type { EmbedDto, EmbedSightingDto } from '@spang/shared/management';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { useFormat } from '../../platform/format';
import { DocumentFacts } from '../../platform/record/document-facts';
import { useRecord } from '../../platform/record/record-layout';
import { Banner } from '../../ui/banner';
import { DataTable } from '../../ui/data-table';
import { DossierSection } from '../../ui/facts';
import { stated } from './configuration';
import { EmbedCode } from './embed-code';
import { EmbedPreview } from './embed-preview';
import type { Surroundings } from './embeds.api';

/** An embed: how it looks, how it comes into a page, where it was seen, and what was chosen. */
export function EmbedDossier() {
  const { read } = useRecord();
  const embed = read.record as EmbedDto;
  const { sightings, script } = useLoaderData<Surroundings>();
  const { t } = useTranslation();
  const format = useFormat();
  const { publication } = embed;
  return (
    <>
      <DossierSection id="preview" title={t('embeds.preview.heading')}>
        {publication.hasUnpublishedChanges && publication.state === 'published' && (
          <p>{t('embeds.preview.draft', { version: publication.version })}</p>
        )}
        <EmbedPreview configuration={embed} script={script} height={560} />
      </DossierSection>
      <DossierSection id="code" title={t('embeds.code.title')}>
        <div className="stack">
          {publication.state !== 'published' && (
            <Banner tone="warning">
              <p>{t('embeds.code.unpublished')}</p>
            </Banner>
          )}
          <p>{t('embeds.code.lead')}</p>
          <EmbedCode embed={embed} script={script} />
        </div>
      </DossierSection>
      <DossierSection id="seen" title={t('embeds.seen.title')}>
        {sightings.data.length === 0 ? (
          <p className="muted">{t('embeds.seen.none')}</p>
        ) : (
          <>
            <DataTable<EmbedSightingDto>
              caption={t('embeds.seen.title')}
              isCaptionHidden
              rows={sightings.data}
              rowKey={({ host }) => host}
              columns={[
                { key: 'host', header: t('embeds.seen.host'), cell: ({ host }) => host },
                {
                  key: 'day',
                  header: t('embeds.lastSeenOn'),
                  cell: ({ lastSeenOn }) => format.date(lastSeenOn),
                },
              ]}
            />
            <p className="small muted">{t('embeds.seen.note')}</p>
          </>
        )}
      </DossierSection>
      <DossierSection id="content" title={t('section.embedContent')}>
        <DocumentFacts document={{ name: embed.name, ...stated(embed.filters) }} />
      </DossierSection>
      <DossierSection id="behaviour" title={t('section.embedBehaviour')}>
        <DocumentFacts document={{ ...embed.attributes }} />
      </DossierSection>
      <DossierSection id="look" title={t('section.embedLook')}>
        <DocumentFacts document={stated(embed.style)} />
        <p className="muted">{t('embeds.restAsPage')}</p>
      </DossierSection>
      <DossierSection id="sites" title={t('section.embedSites')}>
        <DocumentFacts document={{ allowedDomains: embed.allowedDomains }} />
      </DossierSection>
    </>
  );
}
