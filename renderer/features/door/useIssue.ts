import { useRef, useState } from 'react';
import i18next from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { DoorResult } from '#shared/domain/visit/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { missingDocuments, triageOf, type TriageState } from './triage.ts';
import { usePrinting } from './usePrinting.ts';

/** How long what was just done can be taken back. */
const UNDO_MS = 10_000;

export type Issued = OutputOf<'door.issueTicket'> & {
  readonly language: ClientLanguage;
  readonly isOnPaper: boolean;
  readonly printId: string;
};

/** Gives tickets, counts help without one, prints; nothing here blocks the next client. */
export function useIssue() {
  const issueTicket = useCommand('door.issueTicket');
  const help = useCommand('door.help');
  const takeTicketBack = useCommand('door.takeTicketBack');
  const { showNotice, showUndo } = useUi();
  const printing = usePrinting();
  const once = useOncePerClient();
  const [issued, setIssued] = useState<Issued | null>(null);

  /** Whether it was done. The printer is asked first: what cannot come out on paper is not given on paper. */
  function issue(state: TriageState): Promise<boolean> {
    return once(state, async () => (!state.isOnPaper || (await printing.isReady())) && give(state));
  }

  async function give(state: TriageState): Promise<boolean> {
    const outcome = await issueTicket.run({
      triage: triageOf(state),
      missingDocuments: missingDocuments(state),
      overrideReason: state.overrideReason.trim() || null,
      note: state.note,
    });
    if (!outcome.ok) return false;
    const { language, isOnPaper } = state;
    const given: Issued = { ...outcome.value, language, isOnPaper, printId: crypto.randomUUID() };
    setIssued(given);
    showUndo({
      text: i18next.t('door.issued.notice', { ticket: given.ticket }),
      undo: () => void takeBack(given),
      until: untilUndone(),
    });
    if (given.isOnPaper) void printing.printTicket(given);
    return true;
  }

  function countHelp(state: TriageState): Promise<boolean> {
    const { place } = state;
    if (place === 'counter') return Promise.resolve(false);
    return once(state, async () => {
      const missing = missingDocuments(state);
      const outcome = await help.run({ triage: triageOf(state), result: place, missingDocuments: missing });
      if (!outcome.ok) return false;
      setIssued(null);
      showNotice({ text: i18next.t(HELP_NOTICES[place]), tone: 'done' });
      const serviceId = state.matter?.serviceId;
      if (place === 'comesBack' && serviceId && missing.length > 0) void printChecklist(serviceId, state);
      return true;
    });
  }

  /** The number is never given again; the visit counts as if it had not been. */
  async function takeBack({ visitId, ticket }: Issued): Promise<void> {
    const outcome = await takeTicketBack.run({ visitId });
    if (outcome.ok) setIssued(null);
    showNotice(
      outcome.ok
        ? { text: i18next.t('door.issued.takenBack', { ticket }) }
        : { text: errorText(outcome.error), tone: 'error' },
    );
  }

  function printChecklist(serviceId: string, state: TriageState): Promise<void> {
    const { language } = state;
    return printing.printChecklist({ serviceId, missing: missingDocuments(state), language });
  }

  return {
    issued,
    forgetIssued: () => setIssued(null),
    issue,
    countHelp,
    printTicket: printing.printTicket,
    printChecklist,
    printer: { trouble: printing.trouble, useDialog: printing.useDialog },
    isBusy: issueTicket.isPending || help.isPending,
    error: issueTicket.error ?? help.error,
  };
}

/**
 * Runs an act unless one is under way, or this client's was done already: a key pressed again may arrive
 * before the page shows the next client.
 */
function useOncePerClient() {
  const isBusy = useRef(false);
  const done = useRef<TriageState | null>(null);
  return async (state: TriageState, act: () => Promise<boolean>): Promise<boolean> => {
    if (isBusy.current || done.current === state) return false;
    isBusy.current = true;
    try {
      const isDone = await act();
      if (isDone) done.current = state;
      return isDone;
    } finally {
      isBusy.current = false;
    }
  };
}

const HELP_NOTICES = {
  answered: 'door.helped.answered',
  digitalAssistant: 'door.helped.digitalAssistant',
  selfService: 'door.helped.selfService',
  comesBack: 'door.helped.comesBack',
} as const satisfies Record<DoorResult, string>;

function untilUndone(): number {
  return Date.now() + UNDO_MS;
}
