interface TrustedTypes {
  createPolicy: (name: 'default', rules: { createHTML: (text: string) => string | null }) => void;
}

/**
 * Our content security policy refuses text where markup is expected. React Aria empties its announcer by `innerHTML = ''`,
 * in every date that is typed: nothing may be written so, and nothing else.
 */
export function allowEmptying(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createHTML: (text) => (text === '' ? text : null) });
}
