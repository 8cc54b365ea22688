import type { Page } from 'playwright-core';

/**
 * Runs in the page. A target is whatever can be pressed; the label of a box does not count for it. Left out: what nobody
 * can see (clipped, or in a closed part), and a link in the middle of a sentence, which WCAG 2.5.8 leaves out too.
 */
const SMALL_TARGETS = `(() => {
  const targets = 'a[href], button, input, select, textarea, summary, [role=option], [role=spinbutton]';
  const isInSentence = (element) =>
    element.matches('a') &&
    getComputedStyle(element).display === 'inline' &&
    [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const isClipped = (element) => {
    for (let box = element; box; box = box.parentElement)
      if (box.clientWidth <= 1 && box.clientHeight <= 1 && getComputedStyle(box).overflow === 'hidden') return true;
    return false;
  };
  return [...document.querySelectorAll(targets)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]'))
    .filter((element) => !isClipped(element) && !isInSentence(element) && !element.matches('.skip-link:not(:focus)'))
    .map((element) => [element.getBoundingClientRect(), element])
    .filter(([box]) => box.width > 1 && (box.width < 23.9 || box.height < 23.9))
    .map(([box, element]) => Math.round(box.width) + ' x ' + Math.round(box.height) + ' px ' + element.outerHTML.slice(0, 120));
})()`;

/** What is too small to be hit: under 24 × 24 CSS pixels. */
export const smallTargetsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>(SMALL_TARGETS);
