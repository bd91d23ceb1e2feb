import type { OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Person } from '#renderer/app/person.ts';

export type IntakeVisit = OutputOf<'visit.get'>;

/** The visit at this person's counter: its id, or null; undefined until it is known. */
export function useVisitHere(person: Pick<Person, 'counter'>): string | null | undefined {
  const hasCounter = person.counter !== null;
  const { data, error } = useQuery('visit.current', hasCounter ? {} : null, {
    topics: ['visit', 'queue', 'session'],
  });
  // Feedback is taken in whether or not the counter can be asked.
  if (!hasCounter || error) return null;
  return data?.visitId;
}

export function useIntakeVisit(visitId: string | null): IntakeVisit | undefined {
  const { data } = useQuery('visit.get', visitId === null ? null : { visitId }, {
    topics: ['visit', 'client'],
  });
  return data;
}
