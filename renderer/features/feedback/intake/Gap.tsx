import type { ReactNode } from 'react';
import type { IntakeGap } from './intakeDraft.ts';

/** Where the primary act goes when this is what is missing. */
export function Gap({ gap, children }: { readonly gap: IntakeGap; readonly children: ReactNode }) {
  return <div data-gap={gap}>{children}</div>;
}
