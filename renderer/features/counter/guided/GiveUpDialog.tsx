import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GIVE_UP_REASONS, type GiveUpReason, type Taught } from '#shared/domain/visit/guided/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { usePrint } from '#renderer/app/usePrint.ts';
import { GIVE_UP_TEXTS } from '#renderer/app/visit/guidedWords.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { dropUndo, useUndo } from '../useUndo.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { EndFields, useMinutes } from './endFields.tsx';
import type { GuidedSession } from '../types.ts';
import { useGoOnPaper } from './useGoOnPaper.ts';

type GiveUpDialogProps = { readonly session: GuidedSession; readonly onClose: () => void };

/** Why the client did not get to the end (ASE-09); without means to sign in with the slip of what to bring (ASE-07). */
export function GiveUpDialog({ session, onClose }: GiveUpDialogProps) {
  const { t } = useTranslation();
  const { visit, go, tellHelpEnded } = useOpenVisit();
  const giveUp = useCommand('visit.giveUpGuided');
  const { print } = usePrint();
  const goOnPaper = useGoOnPaper();
  const offerUndo = useUndo();
  const minutes = useMinutes(session);
  const [reason, setReason] = useState<GiveUpReason | null>(null);
  const [words, setWords] = useState('');
  const [taught, setTaught] = useState<Taught>('no');
  const [isPrinted, setPrinted] = useState(true);
  const { sessionId, serviceId } = session;
  const { visitId, language } = visit;

  async function end() {
    dropUndo();
    const ending = { minutes: minutes.changed, taught, reason: reason ?? 'other', words };
    const outcome = await giveUp.run({ visitId, sessionId, ...ending });
    if (!outcome.ok) return outcome;
    const own = visit.drafts.find((draft) => draft.serviceId === serviceId);
    if (reason === 'prefersPaper') await goOnPaper(serviceId);
    else if (own && reason !== 'noMeans') go({ kind: 'draft', draftId: own.draftId });
    else go({ kind: 'notes' });
    tellHelpEnded(sessionId);
    offerUndo(visitId, t('guided.giveUp.done'), () => tellHelpEnded(null));
    if (reason === 'noMeans' && isPrinted) {
      const list = { serviceId, missing: [], language, withMeans: true };
      void print((client) => client.query('door.checklistPdf', list));
    }
    return outcome;
  }

  return (
    <ActDialog
      title={t('guided.giveUp.title')}
      labelKey="guided.giveUp.save"
      backKey="guided.back"
      whyNot={whyNot()}
      sending={giveUp}
      act={end}
      onClose={onClose}
    >
      <ChoiceList
        label={t('guided.giveUp.reason')}
        choices={GIVE_UP_REASONS.map((key) => ({ key, label: t(GIVE_UP_TEXTS[key]) }))}
        value={reason}
        onChange={setReason}
      />
      {reason === 'noMeans' && (
        <Checkbox isSelected={isPrinted} onChange={setPrinted}>
          {t('guided.giveUp.print')}
        </Checkbox>
      )}
      <TextField
        label={t('guided.giveUp.words')}
        isOptional={reason !== 'other'}
        value={words}
        onChange={setWords}
        maxLength={300}
      />
      <EndFields minutes={minutes} taught={taught} onTaught={setTaught} />
    </ActDialog>
  );

  function whyNot(): string | null {
    if (reason === null) return t('guided.giveUp.reasonMissing');
    if (reason === 'other' && words.trim() === '') return t('errors.rule.visit.guidedWordsMissing');
    return minutes.isWrong ? t('guided.minutes.wrong') : null;
  }
}
