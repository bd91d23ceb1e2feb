import { useState } from 'react';
import type { VisitView } from '../types.ts';

type Helped = Pick<VisitView, 'guided'>;

export type EndedHelp<Visit extends Helped> = {
  readonly visit: Visit;
  /** The office has taken the end of it; null: that end was taken back. */
  readonly tellEnded: (sessionId: string | null) => void;
};

/**
 * What was ended here is not under way any more, also before the visit has told of it: its key would lead back to it,
 * and the visit could not be finished.
 */
export function useEndedHelp<Visit extends Helped>(told: Visit): EndedHelp<Visit> {
  const [endedId, tellEnded] = useState<string | null>(null);
  const session = told.guided.find(({ sessionId }) => sessionId === endedId);
  // From here on the visit knows better: it may be taken back elsewhere.
  if (session && session.ending !== null) tellEnded(null);
  if (!session) return { visit: told, tellEnded };
  return {
    visit: {
      ...told,
      guided: told.guided.filter((each) => each !== session || each.ending !== null),
    },
    tellEnded,
  };
}
