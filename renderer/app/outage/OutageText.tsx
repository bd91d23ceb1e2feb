import { Notice } from '#renderer/ui/Notice.tsx';
import type { OutageWords } from './outageWords.ts';

/** What, since when and until when, and what to do instead. */
export function OutageText({ words: { title, when, instead } }: { readonly words: OutageWords }) {
  return (
    <Notice tone="warn">
      <b>{title}.</b> {when}. {instead}
    </Notice>
  );
}
