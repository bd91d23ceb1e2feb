import { useState } from 'react';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { FindClient } from './FindClient.tsx';
import { IdentityCheck } from './IdentityCheck.tsx';
import { KnownClient } from './KnownClient.tsx';
import { NewClientForm } from './NewClientForm.tsx';
import { newClientFrom, type NewClient } from './newClient.ts';

/** Who the client is: found or new, then the document, then on to the matter. */
export function ClientStep() {
  const { visit } = useOpenVisit();
  const [started, setStarted] = useState<NewClient | null>(null);
  const [isChanging, setIsChanging] = useState(false);
  if (!visit.client || isChanging) {
    if (started) {
      return (
        <NewClientForm
          started={started}
          onDone={() => {
            setStarted(null);
            setIsChanging(false);
          }}
          onBack={() => setStarted(null)}
        />
      );
    }
    return (
      <FindClient
        onNew={(text) => setStarted(newClientFrom(text))}
        onDone={() => setIsChanging(false)}
        onBack={visit.client ? () => setIsChanging(false) : null}
      />
    );
  }
  if (!visit.identityCheck) return <IdentityCheck onOther={() => setIsChanging(true)} />;
  return <KnownClient onOther={() => setIsChanging(true)} />;
}
