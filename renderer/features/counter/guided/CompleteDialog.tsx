import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Taught } from '#shared/domain/visit/guided/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAct } from '../useAct.ts';
import { dropUndo, useUndo } from '../useUndo.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { EndFields, useMinutes } from './endFields.tsx';
import type { GuidedSession } from '../types.ts';

type CompleteDialogProps = { readonly session: GuidedSession; readonly onClose: () => void };

/** The client has submitted it; what was begun to fill in here for the same service is not needed any more. */
export function CompleteDialog({ session, onClose }: CompleteDialogProps) {
  const { t } = useTranslation();
  const { visit, go, tellHelpEnded } = useOpenVisit();
  const complete = useCommand('visit.completeGuided');
  const discard = useAct('request.discardDraft');
  const offerUndo = useUndo();
  const minutes = useMinutes(session);
  const [taught, setTaught] = useState<Taught | null>(null);
  const [serviceNumber, setServiceNumber] = useState('');
  const { sessionId, serviceId } = session;
  const { visitId } = visit;
  const whyNot =
    taught === null ? t('guided.taught.missing') : minutes.isWrong ? t('guided.minutes.wrong') : null;

  async function end() {
    dropUndo();
    const ending = { minutes: minutes.changed, taught: taught ?? 'no', serviceNumber };
    const outcome = await complete.run({ visitId, sessionId, ...ending });
    if (!outcome.ok) return outcome;
    for (const { draftId } of visit.drafts.filter((each) => each.serviceId === serviceId)) {
      await discard.run({ draftId });
    }
    tellHelpEnded(sessionId);
    go({ kind: 'notes' });
    offerUndo(visitId, t('guided.complete.done'), () => tellHelpEnded(null));
    return outcome;
  }

  return (
    <ActDialog
      title={t('guided.complete.title')}
      labelKey="guided.complete.save"
      backKey="guided.back"
      whyNot={whyNot}
      sending={complete}
      act={end}
      onClose={onClose}
    >
      <EndFields minutes={minutes} taught={taught} onTaught={setTaught} />
      <TextField
        label={t('guided.complete.number')}
        hint={t('guided.complete.numberHint')}
        isOptional
        value={serviceNumber}
        onChange={setServiceNumber}
        maxLength={60}
      />
    </ActDialog>
  );
}
