import type { ReactNode } from 'react';
import type { ApiError } from '#shared/api/errors.ts';

/** One of the things that can be recorded about a fee: its fields, what is missing, and the sending. */
export type PaymentForm = {
  readonly fields: ReactNode;
  readonly whyNot: string | null;
  readonly sending: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly act: () => Promise<{ readonly ok: boolean }>;
  /** What has then been recorded. */
  readonly done: string;
};
