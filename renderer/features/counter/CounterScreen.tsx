import { useQuery } from '#renderer/api/useQuery.ts';
import { useCatalogue } from '#renderer/app/catalogue.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { usePerson, type Person } from '#renderer/app/person.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CalledClient } from './called/CalledClient.tsx';
import { IdleCounter } from './queue/IdleCounter.tsx';
import { NoCounter } from './NoCounter.tsx';
import { OnBreak } from './shift/OnBreak.tsx';
import { OpenVisit } from './visit/OpenVisit.tsx';
import './CounterScreen.css';

const QUEUE_REFRESH_MS = 15_000;

/** The clerk's whole visit in one window: the queue, the visit, what is needed to know. */
export function CounterScreen() {
  const { data: person } = usePerson();
  const catalogue = useCatalogue();
  if (!person || !catalogue) return <Loading />;
  if (!person.counter) return <NoCounter />;
  return <Counter person={person} counterName={person.counter.name} catalogue={catalogue} />;
}

type CounterProps = {
  readonly person: Person;
  readonly counterName: string;
  readonly catalogue: NonNullable<ReturnType<typeof useCatalogue>>;
};

function Counter({ person, counterName, catalogue }: CounterProps) {
  const current = useQuery('visit.current', {}, { topics: ['visit', 'queue', 'session'] });
  const visitId = current.data?.visitId ?? null;
  const topics = ['visit', 'client', 'request', 'payment', 'representation'] as const;
  const { data: visit, error } = useQuery('visit.get', visitId === null ? null : { visitId }, { topics });
  const queue = useQuery('queue.list', {}, { topics: ['queue', 'visit'], refreshMs: QUEUE_REFRESH_MS });
  const problem = current.error ?? error ?? queue.error;
  // Before it is known who is here the counter must not look free.
  if (!current.data || !queue.data || (visitId !== null && !visit)) {
    return problem ? <Notice tone="error">{errorText(problem)}</Notice> : <Loading />;
  }
  if (!visit || visit.visitId !== visitId) {
    if (person.onBreak) return <OnBreak onBreak={person.onBreak} queue={queue.data} />;
    return <IdleCounter person={person} queue={queue.data} catalogue={catalogue} counterName={counterName} />;
  }
  if (visit.status === 'called')
    return <CalledClient visit={visit} queue={queue.data} catalogue={catalogue} />;
  // Each client of a ticket has a middle column of their own.
  const key = `${visit.visitId} ${visit.clientNumber}`;
  return <OpenVisit key={key} person={person} visit={visit} queue={queue.data} catalogue={catalogue} />;
}
