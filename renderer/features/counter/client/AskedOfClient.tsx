import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { OpenQuestions } from '#renderer/app/asked/OpenQuestions.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { useServiceName } from '../catalogueViews.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** Requests of this client that wait for them: what to bring, and the place to take it in. */
export function AskedOfClient() {
  const { client } = useOpenVisit();
  const [actingOn, setActingOn] = useState<string | null>(null);
  const shown = client?.requests.filter(
    ({ requestId, waitsUntil }) => waitsUntil !== null || requestId === actingOn,
  );
  return shown?.map(({ requestId }) => (
    <AskedFor
      key={requestId}
      requestId={requestId}
      onActing={(isActing) => setActingOn(isActing ? requestId : null)}
    />
  ));
}

type AskedForProps = { readonly requestId: string; readonly onActing: (isActing: boolean) => void };

function AskedFor({ requestId, onActing }: AskedForProps) {
  const { t } = useTranslation();
  const { catalogue } = useOpenVisit();
  const name = useServiceName(catalogue);
  const { data: request } = useQuery(
    'request.get',
    { requestId },
    { topics: ['request', 'client', 'outbox', 'task', 'payment'] },
  );
  if (!request) return null;
  return (
    <>
      <Caption note={request.registerNumber}>
        {t('clients.asked', { service: name(request.serviceId, '') })}
      </Caption>
      <OpenQuestions
        request={request}
        hasKeys={false}
        language={request.clientLanguage}
        onActing={onActing}
      />
    </>
  );
}
