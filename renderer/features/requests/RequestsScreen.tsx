import { useParams } from '#renderer/app/router.ts';
import { RequestList } from './RequestList.tsx';
import { RequestView } from './view/RequestView.tsx';
import './Requests.css';

/** Every request of the centre, and one of them open. */
export function RequestsScreen() {
  const { requestId } = useParams('/requests/:requestId?');
  if (requestId === undefined) return <RequestList />;
  return <RequestView key={requestId} requestId={requestId} />;
}
