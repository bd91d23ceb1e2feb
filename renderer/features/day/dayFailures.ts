import { create } from 'zustand';
import type { ApiError } from '#shared/api/errors.ts';

type DayFailures = {
  /** By the part of the page that asked. */
  readonly failures: Readonly<Record<string, ApiError>>;
  /** Null: it has its answer, or is gone. */
  readonly note: (part: string, error: ApiError | null) => void;
};

/** What the office could not answer to the parts of this page; said once above them all. */
export const useDayFailures = create<DayFailures>((set) => ({
  failures: {},
  note: (part, error) =>
    set(({ failures }) => {
      const { [part]: _, ...others } = failures;
      return { failures: error === null ? others : { ...others, [part]: error } };
    }),
}));
