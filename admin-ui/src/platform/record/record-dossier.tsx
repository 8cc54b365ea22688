import { useTranslation } from 'react-i18next';
import { DossierSection } from '../../ui/facts';
import { DocumentFacts } from './document-facts';
import type { RecordSection } from './record-editor';
import { useRecord } from './record-layout';

type Fields = Record<string, unknown>;

/** All that a record holds, section by section. What nobody has stated is named, at the end of its section. */
export function RecordDossier({ sections }: { sections: readonly RecordSection[] }) {
  const { read } = useRecord();
  const { t } = useTranslation();
  return sections.map(({ id, fields }) => (
    <DossierSection key={id} id={id} title={t(`section.${id}` as never)}>
      <DocumentFacts document={read.record as unknown as Fields} only={fields} />
    </DossierSection>
  ));
}
