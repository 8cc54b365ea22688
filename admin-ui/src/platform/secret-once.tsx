import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';

/** A secret that is shown this once: it takes the focus, and can be copied. It is kept nowhere in the browser. */
export function SecretOnce({ title, text, secret }: { title: string; text: string; secret: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Banner tone="warning" title={title}>
        <p>{text}</p>
        <code className="secret">{secret}</code>
        <div className="row">
          <Button
            onPress={() =>
              void navigator.clipboard.writeText(secret).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            {t('secret.copy')}
          </Button>
          <output>{copied === null ? '' : t(copied ? 'secret.copied' : 'secret.notCopied')}</output>
        </div>
      </Banner>
    </div>
  );
}
