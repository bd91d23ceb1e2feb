import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import type { RequestData } from '../requestData.ts';
import type { AskingAct } from './useWorkActs.ts';

type Act = Exclude<AskingAct, 'route'>;

/** Where the act says nothing without words. */
const NEEDS_WORDS: readonly Act[] = ['return', 'message'];
const SAVE_KEYS = {
  done: 'work.act.done',
  giveBack: 'work.act.giveBack',
  return: 'work.act.return',
  message: 'work.words.send',
} as const;

type WordsDialogProps = {
  readonly act: Act;
  readonly request: RequestData;
  readonly onClose: () => void;
  /** The request is with somebody else now. */
  readonly onGone: () => void;
};

/** One act with the words that go with it. */
export function WordsDialog({ act, request, onClose, onGone }: WordsDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const sending = useSending(act);
  const { requestId, work } = request;
  const number = request.registerNumber ?? t('request.list.numberFollows');
  const turnId = work.turn?.turnId ?? '';
  const isNeeded = NEEDS_WORDS.includes(act);
  const isMissing = isNeeded && words.trim() === '';
  return (
    <ActDialog
      title={t(`work.words.${act}Title`, { number })}
      labelKey={SAVE_KEYS[act]}
      backKey="request.after.leave"
      whyNot={
        isMissing ? t(act === 'return' ? 'work.words.returnMissing' : 'work.words.messageMissing') : null
      }
      sending={sending}
      act={async () => {
        const sent = await sending.run({ requestId, turnId, words });
        if (sent.ok) {
          useUi.getState().showNotice({ text: t(`work.said.${act}`, { number }), tone: 'done' });
          if (act !== 'message') onGone();
        }
        return sent;
      }}
      onClose={onClose}
    >
      <p className="sub">{t(`work.words.${act}Text`, { name: work.turn?.fromName ?? '' })}</p>
      <LongTextField
        label={t(`work.words.${act}Label`)}
        isOptional={!isNeeded}
        value={words}
        onChange={setWords}
        maxLength={500}
        rows={3}
        takesFocus
      />
    </ActDialog>
  );
}

type Said = { readonly requestId: string; readonly turnId: string; readonly words: string };

function useSending(act: Act) {
  const done = useCommand('request.finishWork');
  const giveBack = useCommand('request.giveBack');
  const returned = useCommand('request.return');
  const message = useCommand('request.writeMessage');
  const toColleagues = {
    ...message,
    run: ({ requestId, words }: Said) => message.run({ requestId, words }),
  };
  return { done, giveBack, return: returned, message: toColleagues }[act];
}
