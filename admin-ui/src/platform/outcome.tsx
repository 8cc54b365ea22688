import { useEffect, useRef, type ReactNode } from 'react';
import { Banner } from '../ui/banner';

interface Props {
  tone: 'success' | 'warning' | 'danger';
  title: string;
  children?: ReactNode;
}

/**
 * What came of something that was pressed. Takes the focus when it appears, so that it is read, and so that nobody is left
 * where a button was. Give it a key that differs between two outcomes.
 */
export function Outcome({ tone, title, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="outcome" ref={box} tabIndex={-1} data-first-focus>
      <Banner tone={tone} title={title}>
        {children}
      </Banner>
    </div>
  );
}
