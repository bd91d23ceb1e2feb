import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepresentationBasis } from '#shared/domain/representation/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { localDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useNow } from '#renderer/app/useNow.ts';
import { cardOf } from '../catalogueViews.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { factsOf, gapsOf, USUAL, type Entered, type EnteredGap } from './newRepresentation.ts';
import { RepresentationFields } from './RepresentationFields.tsx';

type NewRepresentationProps = { readonly title: string; readonly onClose: () => void };

const GAP_TEXTS = {
  who: 'errors.rule.representation.nameMissing',
  basis: 'clients.representative.basisMissing',
  document: 'errors.rule.representation.documentMissing',
  owner: 'errors.rule.representation.scopeMissing',
  lastDay: 'clients.representative.lastDayMissing',
  because: 'errors.rule.representation.reasonMissing',
} as const satisfies Record<EnteredGap, TextKey>;

/** By the document that is shown now; kept for the next time, for the request, the delegation and the handover. */
export function NewRepresentation({ title, onClose }: NewRepresentationProps) {
  const { t } = useTranslation();
  const { visit, catalogue } = useOpenVisit();
  const today = localDate(useNow(60_000));
  const record = useCommand('representation.record');
  const isOrganisation = visit.client?.kind === 'organisation';
  const owner = cardOf(catalogue, visit.serviceId)?.owner ?? null;
  const [entered, setEntered] = useState<Entered>(() => begun(isOrganisation ? 'boardMember' : null, owner));
  const [first] = gapsOf(entered, today);
  const change = (part: Partial<Entered>) => setEntered((before) => ({ ...before, ...part }));
  const { visitId, serviceId, client } = visit;
  return (
    <ActDialog
      title={title}
      labelKey="clients.representative.save"
      backKey="ui.close"
      whyNot={first === undefined ? null : t(GAP_TEXTS[first])}
      sending={record}
      act={async () => {
        const facts = factsOf(entered, serviceId);
        if (!facts || !client) return { ok: false };
        const use = { because: entered.because };
        return record.run({ ...facts, clientId: client.clientId, visitId, use });
      }}
      onClose={onClose}
      isWide
    >
      <RepresentationFields entered={entered} change={change} isOrganisation={isOrganisation} today={today} />
    </ActDialog>
  );
}

function begun(basis: RepresentationBasis | null, owner: string | null): Entered {
  return {
    cardId: null,
    name: '',
    code: '',
    basis,
    ...USUAL[basis ?? 'powerOfAttorney'],
    documentNumber: '',
    documentDate: null,
    scope: 'all',
    owner,
    lastDay: null,
    because: '',
  };
}
