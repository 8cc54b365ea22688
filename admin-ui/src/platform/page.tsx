import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation, useNavigationType } from 'react-router';
import { announce } from './announcer';

interface Props {
  /** The one h1, and the title of the document. */
  title: string;
  /** Differs from the heading only where the heading alone would not be unique. */
  documentTitle?: string;
  lead?: ReactNode;
  back?: { to: string; label: string };
  /** Beside the heading. */
  actions?: ReactNode;
  /** Between heading and content: tabs, the drill core. */
  below?: ReactNode;
  children: ReactNode;
}

/** A page: its heading gets the focus when it opens, its title is set and said. Going back keeps the browser's own place. */
export function Page({ title, documentTitle = title, lead, back, actions, below, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(documentTitle, heading);
  return (
    <>
      <header className="page-head">
        {back && (
          <Link className="back" to={back.to}>
            ‹ {back.label}
          </Link>
        )}
        <div className="page-title">
          <div>
            <h1 tabIndex={-1} ref={heading}>
              {title}
            </h1>
          </div>
          {actions && <div className="row actions">{actions}</div>}
        </div>
        {lead && <div className="page-lead">{lead}</div>}
        {below}
      </header>
      {children}
    </>
  );
}

let isFirstPage = true;

/**
 * Title, focus and announcement of a page that draws its own heading. The heading takes the focus, unless the page has
 * something to say first; a page that only changes its content takes it when what was focused is gone.
 */
export function usePageTitle(title: string, heading: React.RefObject<HTMLElement | null>): void {
  const type = useNavigationType();
  const { key } = useLocation();
  const said = useRef<string | null>(null);
  useEffect(() => {
    document.title = `${title} – Spång`;
  }, [title]);
  useEffect(() => {
    const isNew = said.current === null;
    const hasChanged = said.current !== title;
    said.current = title;
    // the first page belongs to the browser, which reads it from the top
    if (isFirstPage) isFirstPage = false;
    else {
      const first = isNew ? document.querySelector<HTMLElement>('main [data-first-focus]') : null;
      const isLost = document.activeElement === document.body;
      if (isNew || isLost) (first ?? heading.current)?.focus({ preventScroll: type === 'POP' });
      if (hasChanged) announce(title);
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once per address: a heading that changes its words does not take the focus
  }, [key]);
}
