import axe, { type AxeResults, type Result, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules of WCAG 2.2, levels A and AA. */
export const WCAG: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};
/** What of this depends on the colours: asked again in the dark. */
export const COLOURS: RunOptions['runOnly'] = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block'],
};

/** What axe holds against the page as it stands, frames of the same origin included. A document is given axe once. */
export async function violationsOf(page: Page, runOnly: RunOptions['runOnly']): Promise<Result[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate<boolean>("'axe' in window"))) await frame.evaluate(axe.source);
  const options: RunOptions = { runOnly, resultTypes: ['violations'] };
  return (await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)).violations;
}
