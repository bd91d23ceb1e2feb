import type { NewEvent } from '#shared/domain/event.ts';

/** Why somebody looked at an identifier (ASE-08, design 6). */
export const ACCESS_PURPOSES = ['service', 'handover', 'complaint', 'correction'] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];

/** Each showing of personal data, kept with the journal; the aggregate is the person shown. */
export type AccessEvent = NewEvent<
  'access.shown',
  {
    /**
     * Everything: what is held about a client was handed out whole (GDPR 15). Answers: those of earlier requests were taken into
     * a new one, with the client's consent. Search: cards of other centres that may be the client's were looked for. Elsewhere: which
     * requests of theirs are open at other centres, without what is in them.
     */
    readonly what: 'identifier' | 'file' | 'everything' | 'answers' | 'search' | 'elsewhere';
    readonly purpose: AccessPurpose | 'ownData';
    readonly visitId: string | null;
    /** Of a file: which attachment was shown. */
    readonly attachmentId?: string;
  }
>;
