import { fieldId } from './field';

/** The input of a path, or of the nearest part around it that is on the page. */
export function placeOf(path: string): HTMLElement | null {
  for (let parts = path.split('.'); parts.length; parts = parts.slice(0, -1)) {
    const found = document.getElementById(fieldId(parts.join('.')));
    if (found) return found;
  }
  return null;
}

/** Goes to the input of a path; of a compound value to its first input. */
export function focusField(path: string): void {
  const place = placeOf(path);
  const target = place?.matches('input, select, textarea')
    ? place
    : (place?.querySelector<HTMLElement>('[role=spinbutton], input, select, textarea') ?? place);
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (folded) folded.open = true;
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

/** After what was pressed has changed the page: what is focused then must be there already. */
export const afterwards = (focus: () => void): void => void requestAnimationFrame(focus);
