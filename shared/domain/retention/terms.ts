/** Why data are kept although their client wants them erased (GDPR 17(3)): the task in the public interest, or legal claims. */
export const KEEPING_GROUNDS = ['publicTask', 'claims'] as const;
export type KeepingGround = (typeof KEEPING_GROUNDS)[number];

export const TERM_KINDS = ['request', 'feedback', 'delegation'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** Calendar months after the last thing that happened to it. */
export type RetentionTerm = { readonly months: number; readonly ground: KeepingGround };

/** How long what is closed is kept. Whatever is not named here goes at the client's wish. */
export const RETENTION_TERMS: Readonly<Record<TermKind, RetentionTerm>> = {
  request: { months: 24, ground: 'publicTask' },
  feedback: { months: 24, ground: 'publicTask' },
  // Who acted in the client's stead, and on what: until claims are out of time.
  delegation: { months: 36, ground: 'claims' },
};
