import { useEffect, useRef, useState, type ReactNode } from 'react';

/**
 * Scrolls sideways by itself, so that the page does not. While it has something to scroll it can be focused, because a
 * keyboard must be able to; else it is neither a stop nor a landmark.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const element = box.current!;
    const observer = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth));
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      className="table-region"
      ref={box}
      {...(isWider ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      {children}
    </div>
  );
}
