import type { ReactNode } from 'react';

/** The facts of a dossier: what it is called, and what it is. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SectionProps {
  id: string;
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A ruled section of a dossier. */
export function DossierSection({ id, title, actions, children }: SectionProps) {
  return (
    <section className="dossier-section" aria-labelledby={`${id}-title`} id={id}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {actions && <div className="row actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
