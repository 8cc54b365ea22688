import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../../ui/use-width';
import { elementOf, type Configuration } from './configuration';
import { EmbedChecks } from './embed-checks';
import type { Script } from './embeds.api';
import { measure, type Measured } from './measure';

const WIDTHS = [320, 768, 1200] as const;
/** So long after the last key the preview follows. */
const PAUSE_MS = 300;

interface Props {
  configuration: Configuration;
  script: Script | undefined;
  /** How high the window into the made-up page is. */
  height: number;
}

/** The real element in a made-up page of a partner, with what is chosen now, saved or not; and what is measured there. */
export function EmbedPreview({ configuration, script, height }: Props) {
  const { t } = useTranslation();
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>(() => (window.innerWidth < 800 ? 320 : 768));
  const [isStyled, setStyled] = useState(false);
  const [isDark, setDark] = useState(false);
  const [measured, setMeasured] = useState<Measured>();
  const frame = useRef<HTMLIFrameElement>(null);
  const { element: room, width: available } = useWidth<HTMLDivElement>(640);
  const [page, setPage] = useState<Document>();
  const scale = Math.min(1, available / width);
  const said = JSON.stringify(elementOf(configuration));

  useEffect(() => {
    if (!page) return undefined;
    const timer = setTimeout(() => show(page, JSON.parse(said) as ReturnType<typeof elementOf>), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [page, said]);

  useEffect(() => {
    if (page) dress(page, isStyled ? 'styled' : 'plain', isDark ? 'dark' : 'light');
  }, [page, isStyled, isDark]);

  useEffect(() => {
    if (!page) return undefined;
    const look = () => setMeasured(frame.current ? measure(frame.current) : undefined);
    const observer = new MutationObserver(look);
    let isGone = false;
    void page.defaultView?.customElements.whenDefined('spang-offers').then(() => {
      const root = page.querySelector('spang-offers')?.shadowRoot;
      if (!isGone && root) observer.observe(root, { subtree: true, childList: true, characterData: true });
      look();
    });
    const size = new ResizeObserver(look);
    size.observe(page.body);
    return () => {
      isGone = true;
      observer.disconnect();
      size.disconnect();
    };
  }, [page]);

  return (
    <div className="stack">
      <div className="row preview-choices">
        <fieldset className="row">
          <legend className="visually-hidden">{t('embeds.preview.width')}</legend>
          {WIDTHS.map((each) => (
            <label className="choice" key={each}>
              <input
                type="radio"
                name="preview-width"
                checked={width === each}
                onChange={() => setWidth(each)}
              />
              <span>{t('embeds.preview.pixels', { width: each })}</span>
            </label>
          ))}
        </fieldset>
        <label className="choice">
          <input type="checkbox" checked={isStyled} onChange={() => setStyled(!isStyled)} />
          <span>{t('embeds.preview.styled')}</span>
        </label>
        <label className="choice">
          <input type="checkbox" checked={isDark} onChange={() => setDark(!isDark)} />
          <span>{t('embeds.preview.dark')}</span>
        </label>
      </div>
      <div ref={room} className="preview-room" style={{ height }}>
        <iframe
          ref={frame}
          src="/embed/v1/preview"
          title={t('embeds.preview.title')}
          className="preview-frame"
          style={{ width, height: height / scale, transform: `scale(${scale})` }}
          onLoad={() => setPage(begin(frame.current!))}
        />
      </div>
      {scale < 0.99 && (
        <p className="small muted">{t('embeds.preview.scaled', { percent: Math.round(scale * 100) })}</p>
      )}
      <EmbedChecks style={configuration.style} measured={measured} width={width} script={script} />
    </div>
  );
}

/** Puts the element into the page that has just come. Its links lead nowhere: the preview stays. */
function begin({ contentDocument: page }: HTMLIFrameElement): Document | undefined {
  const place = page?.getElementById('place');
  if (!page || !place) return undefined; // the server answered something else
  place.replaceChildren(page.createElement('spang-offers'));
  page.addEventListener('spang-select', (event) => event.preventDefault());
  return page;
}

/** What the made-up site looks like around the list. */
function dress({ documentElement: root }: Document, host: string, colours: string): void {
  root.dataset['host'] = host;
  root.dataset['colours'] = colours;
}

/** Says to the element what is chosen, and no more what no longer is. */
function show(page: Document, { attributes, style }: ReturnType<typeof elementOf>): void {
  const element = page.querySelector<HTMLElement>('spang-offers');
  if (!element) return;
  for (const name of element.getAttributeNames())
    if (name !== 'style' && !(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  for (const name of Array.from(element.style)) if (!(name in style)) element.style.removeProperty(name);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
}
