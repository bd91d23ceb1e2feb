import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HANDOFF_REFUSALS, type HandoffRefusal } from '#shared/domain/visit/handoff/types.ts';
import { HandoffFacts } from '#renderer/app/centre/HandoffFacts.tsx';
import { REFUSAL_TEXTS, type HandoffItem } from '#renderer/app/centre/handoffWords.ts';
import type { Command } from '#renderer/commands/command.ts';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { Primary } from '../dialogs/ParkDialog.tsx';
import { useRowActs } from '../queue/useCalls.ts';
import { useAct } from '../useAct.ts';

type AnswerDialogProps = {
  readonly item: HandoffItem;
  readonly whyNotCall: string | null;
  readonly onClose: () => void;
};

type Reply = 'call' | 'accept' | 'answer' | 'refuse';
const ACT_LABELS = {
  call: 'handoff.do.call',
  accept: 'handoff.do.accept',
  answer: 'handoff.do.answer',
  refuse: 'handoff.do.refuse',
} as const satisfies Record<Reply, string>;
/** These say enough by themselves. */
const PLAIN_REFUSALS: readonly HandoffRefusal[] = ['simple', 'wrongInstitution', 'noTime'];

/** What a colleague hands over: taken, answered or given back with the reason. */
export function AnswerDialog({ item, whyNotCall, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const form = useAnswerForm(item, whyNotCall, onClose);
  const { reply, replies, setReply, refusal, setRefusal, text, setText } = form;
  return (
    <Dialog
      title={t('handoff.incomingTitle', { ticket: item.ticket, who: item.fromName })}
      isOpen
      onClose={onClose}
      acts={<Primary act={form.act} isBusy={form.isBusy} />}
    >
      <HandoffFacts item={item} />
      <ChoiceField
        label={t('handoff.whatNow')}
        choices={replies.map((key) => ({ key, label: t(ACT_LABELS[key]) }))}
        value={reply}
        onChange={setReply}
      />
      {reply === 'refuse' && (
        <SelectField<HandoffRefusal>
          label={t('handoff.refusedWhy')}
          choices={HANDOFF_REFUSALS.map((key) => ({ key, label: t(REFUSAL_TEXTS[key]) }))}
          value={refusal}
          onChange={setRefusal}
        />
      )}
      {(reply === 'answer' || reply === 'refuse') && (
        <div data-field="handoff.text">
          <LongTextField
            label={t(reply === 'answer' ? 'handoff.reply' : 'handoff.explanation')}
            isOptional={!form.needsText}
            value={text}
            onChange={setText}
            maxLength={500}
            problem={form.problem}
            takesFocus
          />
        </div>
      )}
    </Dialog>
  );
}

function useAnswerForm(item: HandoffItem, whyNotCall: string | null, onClose: () => void) {
  const { t } = useTranslation();
  const { visitId, handoffId, clientMoves, status, visitStatus } = item;
  const accept = useAct('handoff.accept');
  const answer = useAct('handoff.answer');
  const refuse = useAct('handoff.refuse');
  const { callThis } = useRowActs();
  const canCall = clientMoves && visitStatus === 'waiting';
  const replies: Reply[] = [
    ...(canCall ? (['call'] as const) : []),
    ...(status === 'offered' ? (['accept'] as const) : []),
    'answer',
    'refuse',
  ];
  const usual: Reply =
    item.meetAt === 'counter' && status === 'offered'
      ? 'accept'
      : !clientMoves
        ? 'answer'
        : canCall && whyNotCall === null
          ? 'call'
          : 'accept';
  const [chosen, setReply] = useState<Reply>(usual);
  const reply = replies.includes(chosen) ? chosen : (replies[0] ?? 'answer');
  const [refusal, setRefusal] = useState<HandoffRefusal>('simple');
  const [text, setText] = useState('');
  const [isJudged, setIsJudged] = useState(false);
  const needsText = reply === 'answer' || (reply === 'refuse' && !PLAIN_REFUSALS.includes(refusal));
  const lacksText = needsText && text.trim() === '';

  const send = async (): Promise<boolean> => {
    switch (reply) {
      case 'call':
        await callThis(visitId);
        return true;
      case 'accept':
        return (await accept.run({ visitId, handoffId })) !== null;
      case 'answer':
        return (await answer.run({ visitId, handoffId, text })) !== null;
      case 'refuse':
        return (await refuse.run({ visitId, handoffId, reason: refusal, text })) !== null;
    }
  };
  const act: Command = {
    id: 'counter.primary',
    labelKey: ACT_LABELS[reply],
    whyNot: () => (reply === 'call' ? whyNotCall : null),
    async run() {
      setIsJudged(true);
      if (lacksText) focusField('handoff.text');
      else if (await send()) onClose();
    },
  };
  return {
    act,
    isBusy: accept.isPending || answer.isPending || refuse.isPending,
    reply,
    replies,
    setReply,
    refusal,
    setRefusal,
    text,
    setText,
    needsText,
    problem: isJudged && lacksText ? t('handoff.textMissing') : null,
  };
}
