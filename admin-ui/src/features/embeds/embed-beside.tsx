import type { EmbedInputDto } from '@spang/shared/management';
import { useEffect, useState } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EmbedPreview } from './embed-preview';
import { newestScript, type Script } from './embeds.api';

/** Beside the form: what is chosen now, before it is saved. */
export function EmbedBeside({ control }: { control: Control<EmbedInputDto> }) {
  const { t } = useTranslation();
  const [script, setScript] = useState<Script>();
  useEffect(() => void newestScript().then(setScript), []);
  const configuration = useWatch({ control }) as EmbedInputDto;
  return (
    <section aria-labelledby="preview-title" className="stack">
      <h2 id="preview-title">{t('embeds.preview.heading')}</h2>
      <p className="muted">{t('embeds.preview.unsaved')}</p>
      <EmbedPreview configuration={configuration} script={script} height={400} />
    </section>
  );
}
