import { useEffect, useRef } from 'react';
import { Banner } from '../ui/banner';
import { CopyButton } from './copy-button';

/** A secret that is shown this once: it takes the focus, and can be copied. It is kept nowhere in the browser. */
export function SecretOnce({ title, text, secret }: { title: string; text: string; secret: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Banner tone="warning" title={title}>
        <p>{text}</p>
        <code className="secret">{secret}</code>
        <div className="row">
          <CopyButton text={secret} />
        </div>
      </Banner>
    </div>
  );
}
