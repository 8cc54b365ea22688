import type { ReactNode } from 'react';

interface Props {
  /** `protected` is for whoever may know of a protected identity, and for nobody else. */
  tone?: 'info' | 'success' | 'warning' | 'danger' | 'protected';
  title?: string | undefined;
  children?: ReactNode;
}

/** Something to know before going on. The tone is said in words too, by the title. */
export function Banner({ tone = 'info', title, children }: Props) {
  return (
    <div className={`banner banner-${tone}`}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}

/** A state in one or two words. */
export function Tag({
  tone = 'muted',
  children,
}: {
  tone?: 'muted' | 'info' | 'success' | 'warning' | 'danger';
  children: ReactNode;
}) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}

/** Read aloud, politely, when its text changes. Seen by nobody. */
export function Announcement({ text }: { text: string }) {
  return <output className="visually-hidden">{text}</output>;
}
