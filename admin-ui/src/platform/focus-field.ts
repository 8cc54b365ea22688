import { fieldId } from '../ui/field';

/** Puts the focus in the input of a path; of a compound value in its first one. */
export function focusField(path: string): void {
  for (let parts = path.split('.'); parts.length; parts = parts.slice(0, -1)) {
    const found = document.getElementById(fieldId(parts.join('.')));
    if (!found) continue;
    const input = found.matches('input, select, textarea, [role=group]')
      ? found
      : found.querySelector<HTMLElement>('input, select, textarea');
    const target = found.querySelector<HTMLElement>('[role=spinbutton]') ?? input ?? found;
    target.focus();
    target.scrollIntoView({ block: 'center' });
    return;
  }
}
