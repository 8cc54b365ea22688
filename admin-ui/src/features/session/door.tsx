import { useRef, type ReactNode } from 'react';
import { Announcer } from '../../platform/announcer';
import { Brand } from '../../platform/brand';
import { LanguageSwitch } from '../../platform/language-switch';
import { usePageTitle } from '../../platform/page';
import { PageFoot } from '../../platform/page-foot';

/** A page before the signed-in part: a heading, a form, and what the law wants at its foot. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title, heading);
  return (
    <div className="door">
      <header className="row door-head">
        <Brand />
        <LanguageSwitch />
      </header>
      <main>
        <div className="page-title">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
        </div>
        {children}
      </main>
      <PageFoot />
      <Announcer />
    </div>
  );
}
