import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { RepresentationData } from '#renderer/app/representation/representationWords.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Loading } from '#renderer/app/Loading.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { BecauseDialog } from './BecauseDialog.tsx';
import { ChooseRepresentative } from './ChooseRepresentative.tsx';
import { NewRepresentation } from './NewRepresentation.tsx';

/** Who acts for the client: one of those who are known, with a digit, or a new one by the document shown (LVL-17). */
export function RepresentDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const [isNew, setIsNew] = useState(false);
  const [unclear, setUnclear] = useState<RepresentationData | null>(null);
  const clientId = visit.client?.clientId;
  const { data } = useQuery('representation.ofClient', clientId === undefined ? null : { clientId }, {
    topics: ['representation', 'client', 'request'],
  });
  const title = t('clients.representative.title', { name: visit.client?.name ?? '' });
  if (!data || !visit.client) {
    return (
      <Dialog title={title} isOpen onClose={onClose}>
        <Loading />
      </Dialog>
    );
  }
  const { representatives } = data;
  if (unclear) return <BecauseDialog title={title} representation={unclear} onClose={onClose} />;
  // Who is over is shown too: the clerk sees why before another one is recorded.
  if (isNew || (representatives.length === 0 && !visit.representative))
    return <NewRepresentation title={title} onClose={onClose} />;
  return (
    <ChooseRepresentative
      title={title}
      representatives={representatives}
      onUnclear={setUnclear}
      onNew={() => setIsNew(true)}
      onClose={onClose}
    />
  );
}
