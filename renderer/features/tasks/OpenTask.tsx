import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Resolution } from '#shared/domain/task/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { ContactLinks } from '#renderer/app/notice/ContactLinks.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Comparison } from './Comparison.tsx';
import type { TaskData } from './comparison.ts';
import { consequencesOf } from './consequences.ts';
import { contradictionWords } from '#renderer/app/centre/contradictionWords.ts';

const ACT_KEYS = { theirs: 'tasks.theirs.act', mine: 'tasks.mine.act' } as const;
const NOTE_LENGTH = 300;

/** A contradiction to be settled: what each side says, what each choice leads to, the choice. */
export function OpenTask({ task }: { readonly task: TaskData }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Resolution | null>(null);
  const [note, setNote] = useState('');
  const choiceArea = useRef<HTMLDivElement>(null);
  const { run, isPending, error } = useCommand('task.resolve');
  const consequences = consequencesOf(task);
  const choices = (['theirs', 'mine'] as const).map((key) => {
    const { noteKey, whyNotKey } = consequences[key];
    return { key, label: t(ACT_KEYS[key]), note: t(noteKey), ...(whyNotKey ? { whyNot: t(whyNotKey) } : {}) };
  });
  const settle: Command = {
    id: 'tasks.primary',
    labelKey: chosen === null ? 'tasks.choose' : ACT_KEYS[chosen],
    run: async () => {
      if (chosen === null) choiceArea.current?.querySelector('input')?.focus();
      else await run({ taskId: task.taskId, resolution: chosen, note });
    },
  };
  useCommands([settle]);
  return (
    <>
      <div className="task-body">
        <Notice tone="neutral">{t(contradictionWords(task.reason).sentenceKey)}</Notice>
        {task.reason === 'request.notTold' && task.clientId !== null && (
          <p>
            <ContactLinks clientId={task.clientId} />
          </p>
        )}
        <Comparison task={task} kept={chosen} />
        <div className="task-decision">
          <div ref={choiceArea}>
            <ChoiceList
              label={t('tasks.whichStands')}
              choices={choices}
              value={chosen}
              onChange={setChosen}
            />
          </div>
          <LongTextField
            label={t('tasks.note')}
            isOptional
            hint={t('tasks.noteHint')}
            value={note}
            onChange={setNote}
            maxLength={NOTE_LENGTH}
            rows={3}
          />
        </div>
        {error && <Notice tone="error">{errorText(error)}</Notice>}
      </div>
      <ActionBar
        missing={chosen === null ? t('tasks.missing') : null}
        primary={<CommandButton look="primary" command={settle} isBusy={isPending} />}
      />
    </>
  );
}
