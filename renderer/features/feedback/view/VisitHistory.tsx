import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { VisitWay } from '#renderer/app/visit/VisitWay.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

const MINUTE_MS = 60_000;

/** LVL-04: whoever examines sees the whole visit it is about, from the door on. */
export function VisitHistory({ visitId }: { readonly visitId: string }) {
  const now = useNow(MINUTE_MS);
  const { nameOf } = useServiceCards();
  const { data: visit, error } = useQuery('visit.record', { visitId }, { topics: ['visit', 'client'] });
  if (error && !visit) return <Notice tone="warn">{errorText(error)}</Notice>;
  if (!visit) return null;
  const { ticket, arrivedAt, serviceId } = visit;
  return (
    <div className="feedback-side-body">
      <p className="sub">
        {[ticket, formatDayTime(arrivedAt, now), serviceId === null ? null : nameOf(serviceId)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <VisitWay record={visit} />
    </div>
  );
}
