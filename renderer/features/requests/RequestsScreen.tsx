import { useEffect } from 'react';
import { navigate, useParams } from '#renderer/app/router.ts';
import { RequestList } from './RequestList.tsx';
import { showLate } from './requestsView.ts';
import { RequestView } from './view/RequestView.tsx';
import './Requests.css';

/** Instead of an id: the list of those whose promised day is over. */
const LATE = 'late';

/** Every request of the centre, and one of them open. */
export function RequestsScreen() {
  const { requestId } = useParams('/requests/:requestId?');
  useEffect(() => {
    if (requestId !== LATE) return;
    showLate();
    navigate('/requests', { replace: true });
  }, [requestId]);
  if (requestId === undefined || requestId === LATE) return <RequestList />;
  return <RequestView key={requestId} requestId={requestId} />;
}
