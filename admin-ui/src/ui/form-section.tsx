import type { ReactNode } from 'react';

/** A part of a long form. `RecordForm` lists them at the side by their ids and headings. */
export function FormSection({
  id,
  title,
  description,
  children,
}: {
  id: string;
  title: string;
  description?: string;
  children: ReactNode;
}) {
  return (
    <section className="form-section" id={id} aria-labelledby={`${id}-title`} data-form-section={title}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {description && <p className="muted">{description}</p>}
      {children}
    </section>
  );
}
