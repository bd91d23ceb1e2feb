import { standingOf } from '#shared/domain/feedback/deadline.ts';
import type { Cause, FeedbackKind, FeedbackState } from '#shared/domain/feedback/types.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';

/** CMP-03, CMP-08: what came in during a month and what became of it. */
export type FeedbackSummary = {
  readonly counts: Readonly<Record<FeedbackKind, number>>;
  /** Complaints per 1 000 services, or null without services. */
  readonly complaintsPerThousand: number | null;
  /** Share of those with a term that are over and kept it, 0–1, or null with none. */
  readonly inTime: number | null;
  /** The commonest first. */
  readonly causes: readonly { readonly cause: Cause; readonly count: number }[];
};

export function summarize(feedback: readonly FeedbackState[], services: number): FeedbackSummary {
  const ofKind = (kind: FeedbackKind): number => feedback.filter((one) => one.kind === kind).length;
  const complaints = ofKind('complaint');
  const kept = feedback.flatMap(keptTerm);
  const causes = Map.groupBy(
    feedback.flatMap(({ examination }) => (examination ? [examination.cause] : [])),
    (cause) => cause,
  );
  return {
    counts: { complaint: complaints, suggestion: ofKind('suggestion'), praise: ofKind('praise') },
    complaintsPerThousand: services === 0 ? null : (complaints / services) * 1000,
    inTime: kept.length === 0 ? null : kept.filter(Boolean).length / kept.length,
    causes: [...causes]
      .map(([cause, those]) => ({ cause, count: those.length }))
      .sort((a, b) => b.count - a.count),
  };
}

/** What waits for an answer today; `near` and `late` of everything that is open. */
export type OpenFeedback = {
  readonly complaints: number;
  readonly near: number;
  readonly late: number;
};

export function summarizeOpen(open: readonly FeedbackState[], today: LocalDate): OpenFeedback {
  const standings = open.map((feedback) => standingOf(feedback, today).kind);
  return {
    complaints: open.filter(({ kind }) => kind === 'complaint').length,
    near: standings.filter((kind) => kind === 'near').length,
    late: standings.filter((kind) => kind === 'late').length,
  };
}

/** One fact for what is settled and had a term; nothing for what is still open or was passed on. */
function keptTerm({ dueDate, answer, closedAt, forwarding }: FeedbackState): readonly boolean[] {
  const end = answer?.at ?? closedAt;
  return dueDate === null || end === null || forwarding !== null ? [] : [localDate(end) <= dueDate];
}
