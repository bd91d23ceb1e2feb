import type { ContactChannel } from '#shared/domain/visit/contact/types.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';

export type ChannelFigures = {
  readonly channel: ContactChannel;
  readonly received: number;
  /** Picked up, or answered in writing. */
  readonly answered: number;
  /** Seconds a call rang until somebody picked up, on average; null when none was measured. */
  readonly averageRingSeconds: number | null;
  /** Share of those answered that were answered in their term; null when none was. */
  readonly inTime: number | null;
  readonly consultations: number;
  readonly requests: number;
};

/** The day's contacts of one channel, apart from the hall (TEL-01, TEL-02, TEL-04). */
export function channelFigures(channel: ContactChannel, states: readonly VisitState[]): ChannelFigures {
  const own = states.filter(({ contact }) => contact?.channel === channel);
  const rings = own.flatMap(({ contact }) =>
    contact?.ringSeconds === null || !contact ? [] : [contact.ringSeconds],
  );
  const answered = own.flatMap(({ contact }) =>
    contact && contact.answeredAt !== null ? [contact.answeredAt <= contact.answerBy] : [],
  );
  const outcomes = own.flatMap((state) => state.outcomes);
  const count = (kind: string): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    channel,
    received: own.length,
    answered: answered.length,
    averageRingSeconds:
      rings.length === 0 ? null : Math.round(rings.reduce((sum, ring) => sum + ring, 0) / rings.length),
    inTime: answered.length === 0 ? null : answered.filter(Boolean).length / answered.length,
    consultations: count('consultation'),
    requests: count('request'),
  };
}
