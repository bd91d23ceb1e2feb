import type { OutcomeKind } from '#shared/domain/visit/types.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

const LABELS = { consultation: 'request.online.consult', eServiceTaught: 'request.online.taught' } as const;

/** Ends the draft without a request: the client was advised, or shown how to apply from home (CHN-07). */
export function useTakeConsultation(kind: Extract<OutcomeKind, 'consultation' | 'eServiceTaught'>): Command {
  const { visit, draft, go } = useOpenVisit();
  const record = useAct('visit.recordOutcome');
  const discard = useAct('request.discardDraft');
  return {
    id: 'counter.primary',
    labelKey: LABELS[kind],
    async run() {
      const current = draft.draft;
      if (!current) return;
      if (!(await record.run({ visitId: visit.visitId, kind, serviceId: current.serviceId }))) return;
      await draft.flush();
      await discard.run({ draftId: current.draftId });
      go({ kind: 'notes' });
    },
  };
}
