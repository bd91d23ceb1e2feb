import type { OutputOf } from '#shared/api/contract.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

/** What was taken in, for its receipt. */
export type Taken = OutputOf<'feedback.receive'> & { readonly language: ClientLanguage };
