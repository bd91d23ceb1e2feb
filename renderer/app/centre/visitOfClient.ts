import { useQuery } from '#renderer/api/useQuery.ts';
import { navigate } from '#renderer/app/router.ts';
import { usePerson } from '#renderer/app/person.ts';

/** Who is at this person's counter, as far as handing something over is concerned. */
export type AtCounter =
  | { readonly kind: 'noCounter' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'otherClient'; readonly ticket: string }
  | { readonly kind: 'thisClient'; readonly ticket: string };

/** HND-02: a result is handed over in a visit of its client, after the identity check. */
export function useAtCounter(clientId: string): AtCounter {
  const { data: person } = usePerson();
  const hasCounter = Boolean(person?.counter);
  const { data: current } = useQuery('visit.current', hasCounter ? {} : null, {
    topics: ['visit', 'queue', 'session'],
  });
  const visitId = current?.visitId ?? null;
  const { data: visit } = useQuery('visit.get', visitId === null ? null : { visitId }, {
    topics: ['visit', 'client'],
  });
  if (!hasCounter) return { kind: 'noCounter' };
  if (visitId === null || !visit) return { kind: 'nobody' };
  const isThisClient = visit.client?.clientId === clientId;
  return { kind: isThisClient ? 'thisClient' : 'otherClient', ticket: visit.ticket ?? '' };
}

/** The counter screen proposes to register what was void anew. */
export function registerAnewAtCounter(requestId: string): void {
  navigate(`/counter?again=${encodeURIComponent(requestId)}`);
}

/** The counter screen opens its handover at this request. */
export function openAtCounter(requestId: string): void {
  navigate(`/counter?deliver=${encodeURIComponent(requestId)}`);
}
