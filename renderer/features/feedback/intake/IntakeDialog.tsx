import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Taken } from './taken.ts';
import { IntakeForm } from './IntakeForm.tsx';
import {
  gapsOf,
  needsContact,
  startDraft,
  useIntake,
  type IntakeDraft,
  type IntakeGap,
} from './intakeDraft.ts';

type IntakeDialogProps = {
  readonly title: string;
  readonly onTaken: (taken: Taken) => void;
  readonly onClose: () => void;
};

export function IntakeDialog({ title, onTaken, onClose }: IntakeDialogProps) {
  const { t } = useTranslation();
  const { staffId, visitId, draft } = useIntake();
  const [shownGaps, setShownGaps] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const receive = useCommand('feedback.receive');
  const gaps = gapsOf(draft);
  const take: Command = {
    id: 'feedback.primary',
    labelKey: 'feedback.take.primary',
    async run() {
      const [gap] = gaps;
      if (gap) {
        setShownGaps(true);
        focusGap(form.current, gap);
        return;
      }
      const taken = await receive.run(inputOf(draft, visitId));
      if (!taken.ok) return;
      if (staffId !== null) startDraft(staffId, visitId);
      onTaken({ ...taken.value, language: draft.language });
    },
  };
  const startOver: Command = {
    id: 'feedback.startOver',
    labelKey: 'feedback.take.startOver',
    run: () => {
      setShownGaps(false);
      if (staffId !== null) startDraft(staffId, visitId, { language: draft.language });
      focusGap(form.current, 'words');
    },
  };
  useCommands([take, startOver], { isInDialog: true });
  return (
    <Dialog
      title={title}
      isOpen
      isWide
      onClose={onClose}
      acts={
        <>
          <CommandButton command={startOver} look="quiet" />
          <span className="muted">{t('feedback.take.kept')}</span>
          <CommandButton command={take} look="primary" isBusy={receive.isPending} />
        </>
      }
    >
      {receive.error && <Notice tone="error">{errorText(receive.error)}</Notice>}
      <div ref={form}>
        <IntakeForm gaps={shownGaps ? gaps : []} />
      </div>
    </Dialog>
  );
}

function inputOf(draft: IntakeDraft, visitId: string | null): InputOf<'feedback.receive'> {
  const { subject, sender, answerBy, isLinked, requestId, contact, name, ...rest } = draft;
  const isAnonymous = sender !== 'named' && sender !== 'client';
  const way = isAnonymous ? 'none' : (answerBy ?? 'none');
  const link = isLinked && !isAnonymous;
  return {
    ...rest,
    words: rest.words.trim(),
    subject: subject ?? 'other',
    sender: sender ?? 'anonymous',
    name: sender === 'named' ? name.trim() : '',
    answerBy: way,
    contact: needsContact(way) ? contact.trim() : '',
    // A visit names its client, so somebody without a name has none.
    visitId: isAnonymous ? null : visitId,
    isLinked: link,
    requestId: link ? requestId : null,
  };
}

function focusGap(form: HTMLElement | null, gap: IntakeGap): void {
  const field = form?.querySelector(`[data-gap="${gap}"]`);
  field?.querySelector<HTMLElement>('textarea, button, input')?.focus();
}
