import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { ClientDelegations } from '#renderer/app/delegation/ClientDelegations.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { matches } from '#renderer/app/fold.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { navigate } from '#renderer/app/router.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands, useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { ListFind, ListPage } from '#renderer/ui/ListPage.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { focusRow } from './focusRow.ts';
import { emptyKeyOf } from './emptyKeyOf.ts';
import { requestColumns } from './requestColumns.tsx';
import { useTakeNext } from './useTakeNext.ts';
import { RequestFilters } from './RequestFilters.tsx';
import { groupOf, useRequestsView, type RequestRow } from './requestsView.ts';

/** A list longer than this is narrowed by searching (Ctrl+K finds any number), not by scrolling. */
const MOST_ROWS = 500;
const MINUTE_MS = 60_000;

export function RequestList() {
  const { t } = useTranslation();
  const { text, client, filter: chosen } = useRequestsView();
  const { data: person } = usePerson();
  const filter = chosen ?? (person && hasRole(person, ['specialist']) ? 'work' : 'open');
  const cards = useServiceCards();
  const now = useNow(MINUTE_MS);
  const findKey = useKeyLabel('requests.find');
  const find = useRef<HTMLInputElement>(null);
  const input = { filter, limit: MOST_ROWS };
  const { data, error } = useQuery('request.list', input, {
    topics: ['request', 'client', 'outbox', 'task', 'payment'],
  });
  const takeNext = useTakeNext(data?.nextToTake ?? null);
  useCommands([
    { id: 'requests.find', labelKey: 'request.list.find', run: () => find.current?.focus() },
    takeNext,
  ]);
  const isWanted = ({ registerNumber, serviceId, clientName, clientId }: RequestRow) =>
    (client === null || clientId === client.id) &&
    matches(`${registerNumber ?? ''} ${cards.nameOf(serviceId)} ${clientName}`, text);
  const items = data?.rows.filter(isWanted).map((row) => ({ ...row, id: row.requestId }));
  useFocusBack(items !== undefined);
  const isNarrowed = client !== null || text.trim() !== '';
  return (
    <ListPage
      title={t('app.nav.requests')}
      tools={<RequestFilters filter={filter} counts={data?.counts ?? {}} />}
      find={
        <>
          {groupOf(filter) === 'work' && (
            <CommandButton command={takeNext} size="small" reasonPlace="tooltip" />
          )}
          <ListFind
            label={t('request.list.find')}
            value={text}
            onChange={(wanted) => useRequestsView.setState({ text: wanted })}
            inputRef={find}
            keys={findKey}
          />
        </>
      }
    >
      {error && <Notice tone={items ? 'warn' : 'error'}>{errorText(error)}</Notice>}
      {client && <ClientDelegations clientId={client.id} revocation="phone" />}
      {!items && !error && <Loading />}
      {items && (
        <Table
          label={t('app.nav.requests')}
          columns={requestColumns(filter, cards, localDate(now), t)}
          items={items}
          onOpen={(requestId) => navigate(`/requests/${requestId}`)}
          emptyText={t(
            isNarrowed ? 'request.list.nothingFound' : emptyKeyOf(filter, data?.counts['all'] ?? 0),
          )}
        />
      )}
      {data && data.rows.length >= MOST_ROWS && (
        <p className="requests-more">{t('request.list.more', { number: MOST_ROWS })}</p>
      )}
    </ListPage>
  );
}

/** Back from a request the focus stands on its row again. */
function useFocusBack(isShown: boolean): void {
  useEffect(() => {
    const { lastOpened } = useRequestsView.getState();
    if (!isShown || lastOpened === null) return;
    // The table draws its rows one step after itself.
    const frame = requestAnimationFrame(() => {
      useRequestsView.setState({ lastOpened: null });
      focusRow(lastOpened);
    });
    return () => cancelAnimationFrame(frame);
  }, [isShown]);
}
