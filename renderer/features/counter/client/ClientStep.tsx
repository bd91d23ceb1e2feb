import { useState } from 'react';
import type { Place } from '../types.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { CorrectClientForm } from './CorrectClientForm.tsx';
import { FindClient } from './FindClient.tsx';
import { IdentityCheck } from './IdentityCheck.tsx';
import { KnownClient } from './KnownClient.tsx';
import { NewClientForm } from './NewClientForm.tsx';
import { newClientFrom, type NewClient } from './newClient.ts';

/** Who the client is: found or new, then the document, then on to the matter. */
export function ClientStep() {
  const { visit, client, place, go } = useOpenVisit();
  /** A new client belongs to the place it was begun in: Ctrl+F leads back to the search. */
  const [begun, setBegun] = useState<{ readonly at: Place; readonly client: NewClient } | null>(null);
  /** Of the place it was begun in, too. */
  const [correcting, setCorrecting] = useState<Place | null>(null);
  const endCorrection = () => setCorrecting(null);
  const started = begun?.at === place ? begun.client : null;
  const isChanging = place.kind === 'client' && place.isSearching === true;
  const search = () => go({ kind: 'client', isSearching: true });
  const end = () => go({ kind: 'client' });
  if (!visit.client || isChanging) {
    if (started) {
      return <NewClientForm started={started} onDone={end} />;
    }
    return (
      <FindClient
        onNew={(text) => setBegun({ at: place, client: newClientFrom(text) })}
        onDone={end}
        onBack={visit.client ? end : null}
      />
    );
  }
  if (correcting === place && client) return <CorrectClientForm client={client} onDone={endCorrection} />;
  const acts = { onOther: search, onCorrect: () => setCorrecting(place) };
  return visit.identityCheck ? <KnownClient {...acts} /> : <IdentityCheck {...acts} />;
}
