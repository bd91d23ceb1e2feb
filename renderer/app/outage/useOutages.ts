import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useNow } from '#renderer/app/useNow.ts';

export type Outages = OutputOf<'outage.shown'>;
export type ShownOutage = Outages['notices'][number];

const REFRESH_MS = 60_000;
const SECONDS_10_MS = 10_000;
const NOTHING: Outages = { languages: [], notices: [] };

/** What stands now. A notice ends at its time also on a screen that hears nothing from the office (SLT-09). */
export function useOutages(): Outages {
  const { data = NOTHING } = useQuery(
    'outage.shown',
    {},
    { topics: ['outage', 'settings'], refreshMs: REFRESH_MS },
  );
  const now = useNow(SECONDS_10_MS);
  return { ...data, notices: data.notices.filter(({ endsAt }) => now < endsAt) };
}
