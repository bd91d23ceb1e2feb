import type { ReactNode } from 'react';
import type { ApiError } from '#shared/api/errors.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

/** One of the acts on a restriction in force. Both live in one window, so that changing between them loses nothing. */
export type RestrictionForm = {
  readonly labelKey: TextKey;
  readonly whyNot: string | null;
  readonly sending: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly act: () => Promise<{ readonly ok: boolean }>;
  readonly fields: ReactNode;
};
