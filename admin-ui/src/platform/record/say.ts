import { useFormat } from '../format';
import { useWords } from '../words';
import type { Say } from './record-kind';

/** What records are named with on this page. */
export function useSay(): Say {
  const words = useWords();
  return { text: words.name, code: words.code, format: useFormat() };
}
