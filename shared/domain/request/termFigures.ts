import type { LocalText } from '#shared/catalogue/localText.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** A promise that has come to its end: answered, or its day has passed without an answer. */
export type EndedPromise = {
  readonly serviceId: string;
  /** Which set of the card it was, and as it was worded then (SLT-02). */
  readonly termsId: string;
  readonly text: LocalText;
  readonly dueDate: LocalDate;
  /** Null: nobody has answered yet. */
  readonly answeredOn: LocalDate | null;
};

export type TermCounts = {
  readonly kept: number;
  readonly late: number;
  /** The day has passed and the client still waits. */
  readonly overdue: number;
};

export type TermLine = Pick<EndedPromise, 'serviceId' | 'termsId' | 'text'> & TermCounts;

/** SLT-04: how each set of terms was kept, the worst first; a promise ends on its last day and not before. */
export function termFigures(promises: readonly EndedPromise[]): {
  readonly all: TermCounts;
  readonly lines: readonly TermLine[];
} {
  const sets = Map.groupBy(promises, ({ serviceId, termsId, text }) =>
    JSON.stringify([serviceId, termsId, text.lv]),
  );
  const lines = [...sets.values()].flatMap((own): TermLine[] => {
    const [first] = own;
    if (!first) return [];
    const { serviceId, termsId, text } = first;
    return [{ serviceId, termsId, text, ...countsOf(own) }];
  });
  const broken = ({ late, overdue }: TermCounts) => late + overdue;
  lines.sort(
    (a, b) => broken(b) - broken(a) || b.kept - a.kept || a.serviceId.localeCompare(b.serviceId, 'lv'),
  );
  return { all: countsOf(promises), lines };
}

/** Of what has ended, 0–1; null where nothing has. */
export function keptShare({ kept, late, overdue }: TermCounts): number | null {
  const ended = kept + late + overdue;
  return ended === 0 ? null : kept / ended;
}

function countsOf(promises: readonly EndedPromise[]): TermCounts {
  const answered = promises.filter(({ answeredOn }) => answeredOn !== null);
  const kept = answered.filter(({ answeredOn, dueDate }) => (answeredOn ?? '') <= dueDate).length;
  return { kept, late: answered.length - kept, overdue: promises.length - answered.length };
}
