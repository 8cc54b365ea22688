import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';

/** Copies a text, and says whether it went. @param label what the text is, for those who hear many buttons of one name */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <span className="row">
      <Button
        aria-label={label && t('secret.copyNamed', { name: label.toLocaleLowerCase() })}
        onPress={() =>
          void navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {t('secret.copy')}
      </Button>
      <output>{copied === null ? '' : t(copied ? 'secret.copied' : 'secret.notCopied')}</output>
    </span>
  );
}
