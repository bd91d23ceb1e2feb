import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import type { RequestData } from '../requestData.ts';
import type { AskingAct } from './useWorkActs.ts';

type Act = Exclude<AskingAct, 'route'>;

type Texts = {
  readonly titleKey: TextKey;
  readonly textKey: TextKey;
  readonly labelKey: TextKey;
  readonly saveKey: TextKey;
  readonly saidKey: TextKey;
  /** Where the act says nothing without words; null where they are the person's choice. */
  readonly missingKey: TextKey | null;
};

const TEXTS = {
  done: {
    titleKey: 'work.words.doneTitle',
    textKey: 'work.words.doneText',
    labelKey: 'work.words.doneLabel',
    saveKey: 'work.act.done',
    saidKey: 'work.said.done',
    missingKey: null,
  },
  giveBack: {
    titleKey: 'work.words.giveBackTitle',
    textKey: 'work.words.giveBackText',
    labelKey: 'work.words.giveBackLabel',
    saveKey: 'work.act.giveBack',
    saidKey: 'work.said.giveBack',
    missingKey: null,
  },
  return: {
    titleKey: 'work.words.returnTitle',
    textKey: 'work.words.returnText',
    labelKey: 'work.words.returnLabel',
    saveKey: 'work.act.return',
    saidKey: 'work.said.return',
    missingKey: 'work.words.returnMissing',
  },
  message: {
    titleKey: 'work.words.messageTitle',
    textKey: 'work.words.messageText',
    labelKey: 'work.words.messageLabel',
    saveKey: 'work.words.send',
    saidKey: 'work.said.message',
    missingKey: 'work.words.messageMissing',
  },
} as const satisfies Record<Act, Texts>;

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
  const number = request.registerNumber ?? t('request.view.title');
  const turnId = work.turn?.turnId ?? '';
  const { titleKey, textKey, labelKey, saveKey, saidKey, missingKey }: Texts = TEXTS[act];
  return (
    <ActDialog
      title={t(titleKey, { number: request.registerNumber ?? '' }).trim()}
      labelKey={saveKey}
      backKey="request.after.leave"
      whyNot={missingKey !== null && words.trim() === '' ? t(missingKey) : null}
      sending={sending}
      act={async () => {
        const sent = await sending.run({ requestId, turnId, words });
        if (sent.ok) {
          useUi.getState().showNotice({ text: t(saidKey, { number }), tone: 'done' });
          if (act !== 'message') onGone();
        }
        return sent;
      }}
      onClose={onClose}
    >
      <p className="sub">{t(textKey, { name: work.turn?.fromName ?? '' })}</p>
      <LongTextField
        label={t(labelKey)}
        isOptional={missingKey === null}
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
