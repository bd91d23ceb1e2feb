import { useState } from 'react';
import i18next from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ClientLanguage } from '#shared/domain/visit/types.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { printFile } from '#renderer/app/printFile.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { missingDocuments, triageOf, type TriageState } from './triage.ts';

/** How long what was just done can be taken back. */
const UNDO_MS = 10_000;

export type Issued = OutputOf<'door.issueTicket'> & {
  readonly language: ClientLanguage;
  readonly isOnPaper: boolean;
};

/** Gives tickets, counts help without one, prints; nothing here blocks the next client. */
export function useIssue() {
  const { client } = useApi();
  const issueTicket = useCommand('door.issueTicket');
  const help = useCommand('door.help');
  const markLeft = useCommand('door.markLeft');
  const { showNotice, showUndo } = useUi();
  const [issued, setIssued] = useState<Issued | null>(null);

  /** Whether it was done. */
  async function issue(state: TriageState): Promise<boolean> {
    const outcome = await issueTicket.run({
      triage: triageOf(state),
      missingDocuments: missingDocuments(state),
      overrideReason: state.overrideReason.trim() || null,
    });
    if (!outcome.ok) return false;
    const given: Issued = { ...outcome.value, language: state.language, isOnPaper: state.isOnPaper };
    setIssued(given);
    showUndo({
      text: i18next.t('door.issued.notice', { ticket: given.ticket }),
      undo: () => void takeBack(given),
      until: Date.now() + UNDO_MS,
    });
    if (given.isOnPaper) void printTicket(given);
    return true;
  }

  async function countHelp(state: TriageState): Promise<boolean> {
    if (state.place === 'counter') return false;
    const outcome = await help.run({ triage: triageOf(state), result: state.place });
    if (outcome.ok) {
      setIssued(null);
      showNotice({ text: i18next.t(HELP_NOTICES[state.place]), tone: 'done' });
    }
    return outcome.ok;
  }

  /** A given number is never given again, so the visit stays in the day's figures as one who left. */
  async function takeBack({ visitId, ticket }: Issued): Promise<void> {
    const outcome = await markLeft.run({ visitId });
    if (outcome.ok) setIssued(null);
    showNotice(
      outcome.ok
        ? { text: i18next.t('door.issued.takenBack', { ticket }) }
        : { text: errorText(outcome.error), tone: 'error' },
    );
  }

  async function printTicket({ visitId, language }: Issued): Promise<void> {
    await print(() => client.query('door.ticketPdf', { visitId, language }));
  }

  async function printChecklist(serviceId: string, state: TriageState): Promise<void> {
    const missing = missingDocuments(state);
    await print(() => client.query('door.checklistPdf', { serviceId, missing, language: state.language }));
  }

  async function print(load: () => Promise<OutputOf<'door.ticketPdf'>>): Promise<void> {
    try {
      await printFile(await load());
    } catch (error) {
      const problem =
        error instanceof ApiFailure ? errorText(error.error) : i18next.t('door.issued.notPrinted');
      showNotice({ text: problem, tone: 'error' });
    }
  }

  return {
    issued,
    forgetIssued: () => setIssued(null),
    issue,
    countHelp,
    printTicket,
    printChecklist,
    isBusy: issueTicket.isPending || help.isPending,
    error: issueTicket.error ?? help.error,
  };
}

const HELP_NOTICES = { answered: 'door.helped.answered', selfService: 'door.helped.selfService' } as const;
