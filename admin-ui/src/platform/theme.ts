export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'spang.theme';

export const theme = (): Theme => THEMES.find((known) => known === localStorage.getItem(KEY)) ?? 'auto';

/** Light, dark, or as the computer is set. Remembered on this computer. */
export function changeTheme(next: Theme): void {
  localStorage.setItem(KEY, next);
  applyTheme();
}

export function applyTheme(): void {
  const chosen = theme();
  if (chosen === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}
