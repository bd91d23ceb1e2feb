import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { usePerson } from '#renderer/app/person.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import type { Command } from '#renderer/commands/command.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

type OnTheSpot = {
  readonly part: ReactNode;
  /** Once something is written: it is done and handed over in one act. */
  readonly next: Command | null;
  readonly isPending: boolean;
};

/** By person and request: looking at another tab of the visit loses nothing, and a colleague finds nothing of it. */
const useWritten = create<Readonly<Record<string, string>>>()(() => ({}));

const NOTHING: OnTheSpot = { part: null, next: null, isPending: false };

/** INT-04: what the owner has left to the centre is done before the client leaves, beside the receipt. */
export function useOnTheSpot(request: OutputOf<'request.get'>, card: ServiceCard | undefined): OnTheSpot {
  const { t } = useTranslation();
  const say = useLocalText();
  const { ownerOf } = useServiceCards();
  const { visit } = useOpenVisit();
  const execute = useAct('request.executeHere');
  const { requestId, status, isExecutedHere } = request;
  const { data: person } = usePerson();
  const key = `${person?.staffId ?? ''} ${requestId}`;
  const content = useWritten((written) => written[key] ?? '');
  const simple = card?.simpleExecution;
  if (!simple) return NOTHING;
  const act = say(simple.act);
  if (isExecutedHere) {
    return { ...NOTHING, part: <StateLabel tone="done">{t('work.onTheSpot.done', { act })}</StateLabel> };
  }
  if (status !== 'registered' && status !== 'acceptedByOwner') return NOTHING;
  const owner = ownerOf(request.serviceId);
  const next: Command = {
    id: 'counter.primary',
    labelKey: 'work.onTheSpot.act',
    async run() {
      const to = visit.representative ? 'representative' : 'client';
      await execute.run({ requestId, visitId: visit.visitId, to, content });
    },
  };
  return {
    part: (
      <section className="receipt-on-the-spot">
        <h3>{t('work.onTheSpot.title')}</h3>
        <p className="sub">
          {t('work.onTheSpot.text', { owner: owner ? say(owner.shortName) : '', act: lowerFirst(act) })}
        </p>
        <LongTextField
          label={t('work.onTheSpot.content')}
          hint={t('work.onTheSpot.hint', { paper: say(simple.paper) })}
          isOptional
          value={content}
          onChange={(text) => useWritten.setState({ [key]: text })}
          maxLength={1000}
          rows={2}
        />
      </section>
    ),
    next: content.trim() === '' ? null : next,
    isPending: execute.isPending,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
