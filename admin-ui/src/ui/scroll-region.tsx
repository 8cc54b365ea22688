import type { ReactNode } from 'react';

/** Scrolls sideways by itself, so that the page does not. It can be focused, because a keyboard must be able to scroll it. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it
    <section className="table-region" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
