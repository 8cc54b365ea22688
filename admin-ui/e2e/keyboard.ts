import type { Locator, Page } from 'playwright-core';

/**
 * Runs in the page: what is wrong with where the focus is. It must be somewhere, on the screen, under nothing, and be seen:
 * by an outline, or, at the heading that opens a page, by being the first thing on it.
 */
const FAULT_OF_FOCUS = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return 'nothing is focused';
  const name = element.outerHTML.slice(0, 120);
  if (element.matches('h1, main')) return '';
  const style = getComputedStyle(element);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no outline: ' + name;
  const box = element.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1);
  if (box.bottom < 0 || box.top > innerHeight) return 'outside of the window: ' + name;
  const top = document.elementFromPoint(x, y);
  return element.contains(top) || top?.contains(element) || top?.closest('label')?.contains(element) ? '' : 'covered: ' + name;
})()`;

/** Throws when the focus is lost or cannot be seen. */
export async function seeFocus(page: Page): Promise<void> {
  const fault = await page.evaluate<string>(FAULT_OF_FOCUS);
  if (fault) throw new Error(`${fault} (${page.url()})`);
}

/** Presses Tab, or Shift+Tab, until the wanted has the focus. Every stop on the way must be seen. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 250; stops++) {
    await page.keyboard.press(key);
    await seeFocus(page);
    if (await wanted.and(page.locator(':focus')).count()) return;
  }
  throw new Error(`not reached by ${key}: ${String(wanted)}`);
}

/** Waits until the wanted has the focus by itself: after an action. */
export async function expectFocus(page: Page, wanted: Locator): Promise<void> {
  await wanted
    .and(page.locator(':focus'))
    .waitFor()
    .catch(async () => {
      const focused = await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 120)');
      throw new Error(
        `${String(wanted)} has not the focus, it is at ${focused} (there: ${await wanted.count()})`,
      );
    });
  await seeFocus(page);
}

/** Waits until what was typed into a look-up is answered with this first, and takes it. */
export async function takeFirst(page: Page, option: string): Promise<void> {
  const first = page.getByRole('listbox').getByRole('option').first();
  await first.filter({ hasText: option }).waitFor();
  const input = page.locator('input:focus[aria-activedescendant]');
  // one keystroke is enough for a person: sooner than a frame after the answer, the list does not take it yet
  for (let strokes = 0; strokes < 20 && !(await input.count()); strokes++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
