/** What can be seen of the element in the page that shows it. */
export interface Measured {
  /** Levels of the page's headings in order; `isOurs`: of the list. */
  headings: { level: number; isOurs: boolean }[];
  isTooWide: boolean;
  /** Addresses that were asked because of the element, without their questions. */
  requests: string[];
  /** Of these, those of other hosts. */
  otherHosts: string[];
  hasCookies: boolean;
  hasEmblem: boolean;
}

/** Looks at the page in the frame: measured, not believed. Undefined before the element is there. */
export function measure(frame: HTMLIFrameElement): Measured | undefined {
  const { contentDocument: page, contentWindow: view } = frame;
  const root = page?.querySelector('spang-offers')?.shadowRoot;
  if (!page || !view || !root) return undefined;
  const levelsOf = (within: Document | ShadowRoot) =>
    [...within.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]));
  const asked = view.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ pathname }) => !pathname.endsWith('.css'));
  return {
    headings: [
      ...levelsOf(page).map((level) => ({ level, isOurs: false })),
      ...levelsOf(root).map((level) => ({ level, isOurs: true })),
    ],
    isTooWide: page.documentElement.scrollWidth > page.documentElement.clientWidth,
    requests: [...new Set(asked.map(({ origin, pathname }) => origin + pathname))],
    otherHosts: [...new Set(asked.map(({ host }) => host).filter((host) => host !== view.location.host))],
    hasCookies: page.cookie !== '',
    hasEmblem: root.querySelector('[part~=visibility]') !== null,
  };
}

/** No heading is more than one level below the one before it (WCAG 1.3.1). */
export const isInOrder = (headings: Measured['headings']): boolean =>
  headings.every(({ level }, i) => i === 0 || level <= headings[i - 1]!.level + 1);
