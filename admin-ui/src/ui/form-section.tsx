import { createContext, useContext, useEffect, type ReactNode } from 'react';

export interface SectionEntry {
  id: string;
  title: string;
  /** The fields of the form that stand in it. */
  fields?: readonly string[] | undefined;
}

/** Tells whoever lists the sections that one is there; gives back how to tell that it is gone. */
export const SectionContext = createContext<(entry: SectionEntry) => () => void>(() => () => undefined);

interface Props {
  id: string;
  title: string;
  description?: string;
  fields?: readonly string[];
  children: ReactNode;
}

/** A part of a long form. The form around it lists its parts at the side. */
export function FormSection({ id, title, description, fields, children }: Props) {
  const register = useContext(SectionContext);
  useEffect(() => register({ id, title, fields }), [register, id, title, fields]);
  return (
    <section className="form-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {description && <p className="muted">{description}</p>}
      {children}
    </section>
  );
}
