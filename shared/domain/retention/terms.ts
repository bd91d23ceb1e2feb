/** Why data are kept although their client wants them erased (GDPR 17(3)): the task in the public interest, or legal claims. */
export const KEEPING_GROUNDS = ['publicTask', 'claims'] as const;
export type KeepingGround = (typeof KEEPING_GROUNDS)[number];

export const TERM_KINDS = [
  'visit',
  'appointment',
  'request',
  'feedback',
  'delegation',
  'cardReport',
  'client',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** In the order of the nightly pass: whole clients last. */
export const SWEPT_KINDS = [
  'visit',
  'appointment',
  'request',
  'feedback',
  'delegation',
  'representation',
  'cardReport',
  'proposal',
  'digitalEvent',
  'trip',
  'client',
] as const;
export type SweptKind = (typeof SWEPT_KINDS)[number];

/** Who acts for whom is kept as long as what was done in somebody's stead; words about the work as long as those about cards. */
export function termKindOf(kind: SweptKind): TermKind {
  if (kind === 'proposal' || kind === 'digitalEvent' || kind === 'trip') return 'cardReport';
  return kind === 'representation' ? 'delegation' : kind;
}

type RetentionTerm = {
  readonly ground: KeepingGround;
  /** In calendar months: unless an administrator says otherwise, and what may be said. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
};

/** How long personal data are kept after the last thing that happened to what holds them; a client: to anything of theirs. */
export const RETENTION_TERMS: Readonly<Record<TermKind, RetentionTerm>> = {
  visit: { ground: 'publicTask', usual: 12, least: 1, most: 60 },
  appointment: { ground: 'publicTask', usual: 12, least: 1, most: 60 },
  request: { ground: 'publicTask', usual: 24, least: 6, most: 120 },
  feedback: { ground: 'publicTask', usual: 24, least: 12, most: 120 },
  // Who acted in the client's stead, and on what: until claims are out of time.
  delegation: { ground: 'claims', usual: 36, least: 12, most: 120 },
  // Words about a service that may name somebody.
  cardReport: { ground: 'publicTask', usual: 12, least: 1, most: 60 },
  client: { ground: 'publicTask', usual: 36, least: 12, most: 120 },
};

/** Months by kind, as a centre has set them. */
export type Terms = Readonly<Record<TermKind, number>>;

function termsBy(monthsOf: (kind: TermKind) => number): Terms {
  // Every kind is there.
  return Object.fromEntries(TERM_KINDS.map((kind) => [kind, monthsOf(kind)])) as Terms;
}

export const USUAL_TERMS: Terms = termsBy((kind) => RETENTION_TERMS[kind].usual);

/** What several centres know goes only when the term of each is over. */
export function longestTerms(all: readonly Terms[]): Terms {
  if (all.length === 0) return USUAL_TERMS;
  return termsBy((kind) => Math.max(...all.map((terms) => terms[kind])));
}
