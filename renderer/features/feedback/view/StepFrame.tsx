import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Feedback } from '../rows.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { ForwardDialog } from './ForwardDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { Records } from './Records.tsx';

type StepFrameProps = {
  readonly feedback: Feedback;
  readonly title: string;
  readonly primary: Command;
  readonly isBusy?: boolean;
  readonly missing?: string | null;
  readonly error?: ApiError | null;
  readonly children?: ReactNode;
};

type OpenDialog = 'note' | 'extend' | 'forward' | 'correct' | null;

/** What was said and done so far, then the next step, with the rarer acts at the left of its bar. */
export function StepFrame(props: StepFrameProps) {
  const { feedback, title, primary, isBusy = false, missing, error, children } = props;
  const [open, setOpen] = useState<OpenDialog>(null);
  const acts = useRareActs(feedback, setOpen);
  useCommands([primary, ...acts]);
  const close = () => setOpen(null);
  return (
    <>
      <div className="feedback-body">
        <Records feedback={feedback} />
        <section className="feedback-step" aria-label={title}>
          <h2>{title}</h2>
          {error && <Notice tone="error">{errorText(error)}</Notice>}
          {children}
        </section>
      </div>
      <ActionBar
        primary={<CommandButton look="primary" command={primary} isBusy={isBusy} />}
        missing={missing}
      >
        {acts.map((command) => (
          <CommandButton key={command.id} look="quiet" command={command} reasonPlace="tooltip" />
        ))}
      </ActionBar>
      {open === 'note' && <NoteDialog feedback={feedback} onClose={close} />}
      {open === 'extend' && <ExtendDialog feedback={feedback} onClose={close} />}
      {open === 'forward' && <ForwardDialog feedback={feedback} onClose={close} />}
      {open === 'correct' && <CorrectDialog feedback={feedback} onClose={close} />}
    </>
  );
}

function useRareActs({ status, dueDate }: Feedback, open: (dialog: OpenDialog) => void): readonly Command[] {
  const { t } = useTranslation();
  const whyClosed = () => (status === 'closed' ? t('feedback.view.isClosed') : null);
  const isOpen = () => status === 'open';
  return [
    { id: 'feedback.note', labelKey: 'feedback.note.act', whyNot: whyClosed, run: () => open('note') },
    {
      id: 'feedback.extend',
      labelKey: 'feedback.extend.act',
      when: () => isOpen() && dueDate !== null,
      run: () => open('extend'),
    },
    { id: 'feedback.forward', labelKey: 'feedback.forward.act', when: isOpen, run: () => open('forward') },
    {
      id: 'feedback.correct',
      labelKey: 'feedback.correct.act',
      when: () => status === 'open' || status === 'answered',
      run: () => open('correct'),
    },
  ];
}
