import i18next from 'i18next';
import type { ApiError } from '#shared/api/errors.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatTime } from '#renderer/app/format.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { saveFile } from '#renderer/app/saveFile.ts';
import { tellError, usePrint } from '#renderer/app/usePrint.ts';

/** How long what was just done can be taken back by the key. */
const UNDO_MS = 10_000;

/** What is done with an appointment from more than one place; each says what came of it. */
export function useActs() {
  const { showUndo, showNotice } = useUi();
  const checkInCommand = useCommand('appointment.checkIn');
  const undoCommand = useCommand('appointment.undo');
  const missedCommand = useCommand('appointment.markMissed');
  const slipCommand = useCommand('appointment.issueSlip');
  const printing = usePrint();

  /** The ticket, or null when it was refused. */
  async function checkIn(appointmentId: string) {
    const outcome = await checkInCommand.run({ appointmentId });
    if (!outcome.ok) return told(outcome.error);
    const { ticket, from, lateMinutes } = outcome.value;
    showUndo({
      text: i18next.t(lateKey(lateMinutes), {
        ticket,
        time: formatTime(from),
        minutes: Math.abs(lateMinutes),
      }),
      undo: () => void undo(appointmentId),
      until: untilUndone(),
    });
    return outcome.value;
  }

  async function undo(appointmentId: string): Promise<void> {
    const outcome = await undoCommand.run({ appointmentId });
    if (outcome.ok) showNotice({ text: i18next.t('appointment.undone') });
    else told(outcome.error);
  }

  async function markMissed(appointmentId: string): Promise<boolean> {
    const outcome = await missedCommand.run({ appointmentId });
    if (!outcome.ok) {
      told(outcome.error);
      return false;
    }
    showUndo({
      text: i18next.t('appointment.missedNow'),
      undo: () => void undo(appointmentId),
      until: untilUndone(),
    });
    return true;
  }

  async function printSlip(appointmentId: string, language: ClientLanguage): Promise<void> {
    const issued = await slipCommand.run({ appointmentId, language });
    if (!issued.ok) return tellError(issued.error);
    const { copy } = issued.value;
    await printing.print((client) => client.query('appointment.slipPdf', { appointmentId, language, copy }));
  }

  return {
    checkIn,
    undo,
    markMissed,
    printSlip,
    saveCalendar: (appointmentId: string, language: ClientLanguage) =>
      printing.print((client) => client.query('appointment.calendar', { appointmentId, language }), saveFile),
    saveDay: (day: string) =>
      printing.print((client) => client.query('appointment.dayCalendar', { day }), saveFile),
    isBusy: checkInCommand.isPending || printing.isBusy || slipCommand.isPending,
  };

  function told(error: ApiError): null {
    showNotice({ text: errorText(error), tone: 'error' });
    return null;
  }
}

function lateKey(lateMinutes: number) {
  if (lateMinutes > 0) return 'appointment.checkIn.late' as const;
  return lateMinutes < 0 ? ('appointment.checkIn.early' as const) : ('appointment.checkIn.onTime' as const);
}

function untilUndone(): number {
  return Date.now() + UNDO_MS;
}
