import type { SweptKind } from '#shared/domain/retention/terms.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { ForgottenFile } from '../files/attachments.ts';

/** The next few of a kind: to be erased if their term is over on the day, or only counted. */
export type Batch = {
  readonly mode: 'sweep' | 'preview';
  readonly day: LocalDate;
  readonly kind: SweptKind;
  /** In the order of ids, those behind this one. */
  readonly afterId: string;
  readonly size: number;
};

export type BatchDone = {
  /** Where the next one goes on; null: there is nothing more of this kind. */
  readonly lastId: string | null;
  /** To be removed from their folder once the transaction is through. */
  readonly files: readonly ForgottenFile[];
};
