interface TrustedTypes {
  createPolicy: (name: 'default', rules: { createHTML: (html: string) => string | null }) => void;
}

/**
 * The browser refuses text as HTML (`require-trusted-types-for 'script'`). React Aria empties what it announces with
 * `innerHTML = ''`: nothing is let through as HTML, and nothing else is.
 */
export function letNothingBeHtml(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
