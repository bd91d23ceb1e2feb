import { useState } from 'react';
import type { Place } from '../types.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { useBegunClient } from './begunClient.ts';
import { CorrectClientForm } from './CorrectClientForm.tsx';
import { FindClient } from './FindClient.tsx';
import { IdentityCheck } from './IdentityCheck.tsx';
import { KnownClient } from './KnownClient.tsx';
import { NewClientForm } from './NewClientForm.tsx';
import { goOnWith, newClientFrom } from './newClient.ts';

/** Who the client is: found or new, then the document, then on to the matter. */
export function ClientStep() {
  const { visit, client, place, go } = useOpenVisit();
  const { begun, keep, change, forget } = useBegunClient();
  /** Ctrl+F leads back to the search; what was entered waits there. */
  const [enteredAt, setEnteredAt] = useState<Place | null>(null);
  /** Of the place it was begun in, too. */
  const [correcting, setCorrecting] = useState<Place | null>(null);
  const endCorrection = () => setCorrecting(null);
  const isChanging = place.kind === 'client' && place.isSearching === true;
  const isEntering = enteredAt === place || (!visit.client && !isChanging);
  const search = () => go({ kind: 'client', isSearching: true });
  const end = () => {
    forget();
    go({ kind: 'client' });
  };
  if (!visit.client || isChanging) {
    if (begun && isEntering) {
      return <NewClientForm client={begun} onChange={change} onSearch={search} onDone={end} />;
    }
    return (
      <FindClient
        onNew={(text) => {
          keep(goOnWith(begun, newClientFrom(text)));
          setEnteredAt(place);
        }}
        onDone={end}
        onBack={visit.client ? end : null}
      />
    );
  }
  if (correcting === place && client) return <CorrectClientForm client={client} onDone={endCorrection} />;
  const acts = { onOther: search, onCorrect: () => setCorrecting(place) };
  return visit.identityCheck ? <KnownClient {...acts} /> : <IdentityCheck {...acts} />;
}
