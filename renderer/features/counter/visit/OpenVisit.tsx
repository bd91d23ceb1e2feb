import { useState } from 'react';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Person } from '#renderer/app/person.ts';
import { Pane } from '#renderer/ui/Pane.tsx';
import { RequestsElsewhere } from '../card/RequestsElsewhere.tsx';
import { CardPane } from '../card/CardPane.tsx';
import { cardOf } from '../catalogueViews.ts';
import { ClientsDialog } from '../clients/ClientsDialog.tsx';
import { ClientStrip } from '../clients/ClientStrip.tsx';
import { CounterLayout } from '../CounterLayout.tsx';
import { FinishDialog } from '../dialogs/FinishDialog.tsx';
import { useEndedHelp } from '../guided/useEndedHelp.ts';
import { useGuided } from '../guided/useGuided.ts';
import { HandOffDialog } from '../handoff/HandOffDialog.tsx';
import { HandoffNotices } from '../handoff/HandoffNotices.tsx';
import { ParkDialog } from '../dialogs/ParkDialog.tsx';
import { PreferenceDialog } from '../dialogs/PreferenceDialog.tsx';
import { RoomDialog } from '../dialogs/RoomDialog.tsx';
import { useActiveDraft } from '../draft/useActiveDraft.ts';
import { useBeginRequest } from '../draft/useBeginRequest.ts';
import { QueuePane } from '../queue/QueuePane.tsx';
import { RepresentDialog } from '../represent/RepresentDialog.tsx';
import type { DialogKind, Place, Queue, VisitView } from '../types.ts';
import { ContactNotice } from './ContactNotice.tsx';
import { firstPlace, placeFromAddress } from './places.ts';
import { WhoHelpsDialog } from '../whoHelps/WhoHelpsDialog.tsx';
import { useVisitCommands } from './useVisitCommands.ts';
import { VisitBand } from './VisitBand.tsx';
import { VisitContext } from './VisitContext.ts';
import { VisitTabs } from './VisitTabs.tsx';
import { VisitTimeline } from './VisitTimeline.tsx';
import './OpenVisit.css';

type OpenVisitProps = {
  readonly person: Person;
  readonly visit: VisitView;
  readonly queue: Queue;
  readonly catalogue: Catalogue;
};

/** A client at the counter: band, way, what the visit holds, and the card of the matter beside it. */
export function OpenVisit({ person, visit: told, queue, catalogue }: OpenVisitProps) {
  const { t } = useTranslation();
  const { visit: wholeVisit, tellEnded: tellHelpEnded } = useEndedHelp(told);
  const visit = ofShownClient(wholeVisit);
  const [place, go] = useState<Place>(() => placeFromAddress(window.location.search) ?? firstPlace(visit));
  const [dialog, setDialog] = useState<DialogKind | null>(null);
  const draft = useActiveDraft(place.kind === 'draft' ? place.draftId : null);
  const clientId = visit.client?.clientId ?? null;
  const { data: client } = useQuery('client.get', clientId === null ? null : { clientId }, {
    topics: ['client', 'request'],
  });
  const begin = useBeginRequest(visit, client, catalogue, go);
  const requestId = place.kind === 'request' ? place.requestId : null;
  const { data: request } = useQuery('request.get', requestId === null ? null : { requestId }, {
    topics: ['request', 'outbox'],
  });
  // The card beside follows what the middle shows, else what the client came for.
  const helped =
    place.kind === 'guided' ? visit.guided.find((each) => each.sessionId === place.sessionId) : null;
  const serviceId = helped?.serviceId ?? request?.serviceId ?? draft.draft?.serviceId ?? visit.serviceId;
  const { barCommands, moreClients, represent, preference, whoHelps, isCodeHeld } = useVisitCommands({
    visit,
    serviceId,
    place,
    go,
    openDialog: setDialog,
  });
  const guided = useGuided(visit, cardOf(catalogue, serviceId), go);
  const [handOffTo, setHandOffTo] = useState<string | null>(null);
  const closeDialog = () => {
    setDialog(null);
    setHandOffTo(null);
  };
  const handOffInstead = (to: string) => {
    setHandOffTo(to);
    setDialog('handOff');
  };
  return (
    <VisitContext
      value={{
        visit,
        wholeVisit,
        catalogue,
        client,
        draft,
        place,
        request,
        go,
        begin,
        barCommands,
        moreClients,
        represent,
        preference,
        guided,
        tellHelpEnded,
      }}
    >
      <CounterLayout
        queue={<QueuePane queue={queue} catalogue={catalogue} busyWith={visit.ticket} />}
        card={
          <CardPane
            catalogue={catalogue}
            card={(request ? null : draft.draft?.card) ?? cardOf(catalogue, serviceId)}
            client={client}
            draft={draft}
            request={request ?? null}
            missing={visit.missingDocuments}
            whoHelps={whoHelps}
            guided={guided}
            elsewhere={clientId !== null && <RequestsElsewhere key={clientId} catalogue={catalogue} />}
          />
        }
      >
        <Pane title={t('counter.visit', { ticket: visit.ticket ?? '' })} hasOwnHead>
          <VisitBand isCodeHeld={isCodeHeld} />
          <ClientStrip />
          <VisitTimeline />
          <ContactNotice />
          <HandoffNotices />
          <VisitTabs />
        </Pane>
      </CounterLayout>
      {dialog === 'park' && <ParkDialog onClose={closeDialog} />}
      {dialog === 'handOff' && <HandOffDialog to={handOffTo} onClose={closeDialog} />}
      {dialog === 'whoHelps' && (
        <WhoHelpsDialog
          ownStaffId={person.staffId}
          institutionId={cardOf(catalogue, serviceId)?.owner ?? visit.institutionId}
          visit={visit}
          onHandOff={handOffInstead}
          onClose={closeDialog}
        />
      )}
      {dialog === 'room' && <RoomDialog onClose={closeDialog} />}
      {dialog === 'clients' && <ClientsDialog onClose={closeDialog} />}
      {dialog === 'represent' && <RepresentDialog onClose={closeDialog} />}
      {dialog === 'preference' && client && (
        <PreferenceDialog client={client} language={visit.language} onClose={closeDialog} />
      )}
      {dialog === 'finish' && <FinishDialog onClose={closeDialog} />}
    </VisitContext>
  );
}

/** What was filled in and done for another client on the ticket belongs to them. */
function ofShownClient(visit: VisitView): VisitView {
  const isOwn = ({ clientNumber }: { readonly clientNumber: number }) => clientNumber === visit.clientNumber;
  return {
    ...visit,
    drafts: visit.drafts.filter(isOwn),
    discarded: visit.discarded.filter(isOwn),
    outcomes: visit.outcomes.filter(isOwn),
    guided: visit.guided.filter(isOwn),
  };
}
