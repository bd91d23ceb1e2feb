import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CASE_ENDINGS,
  HANDOFF_REFUSALS,
  type CaseEnding,
  type HandoffRefusal,
} from '#shared/domain/visit/handoff/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ENDING_TEXTS, REFUSAL_TEXTS, type HandoffItem } from '#renderer/app/centre/handoffWords.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';

const ANSWER = 'answer';
const GIVE_BACK = 'giveBack';
type End = CaseEnding | typeof ANSWER | typeof GIVE_BACK;
/** These say enough by themselves. */
const PLAIN_REFUSALS: readonly HandoffRefusal[] = ['simple', 'wrongInstitution', 'noTime'];
const ACT_KEYS = { answer: 'handoff.do.answer', giveBack: 'handoff.do.refuse' } as const;
const TEXT_KEYS = { answer: 'handoff.reply', giveBack: 'handoff.explanation' } as const;
const TEXT_LENGTH = 1000;

/** Taken, answered back to the counter, or closed with what was done (LVL-04). */
export function OpenCase({ item }: { readonly item: HandoffItem }) {
  const { t } = useTranslation();
  const { visitId, handoffId, status, clientMoves } = item;
  const accept = useCommand('handoff.accept');
  const answer = useCommand('handoff.answer');
  const close = useCommand('handoff.closeCase');
  const refuse = useCommand('handoff.refuse');
  const [reason, setReason] = useState<HandoffRefusal>('moreInformation');
  const [end, setEnd] = useState<End>(ANSWER);
  const [text, setText] = useState('');
  const [isJudged, setIsJudged] = useState(false);
  const isGivenBack = end === GIVE_BACK;
  const needsText = !isGivenBack || !PLAIN_REFUSALS.includes(reason);
  const lacksText = needsText && text.trim() === '';
  const take: Command = {
    id: 'cases.take',
    labelKey: 'handoff.cases.take',
    when: () => status === 'offered',
    async run() {
      await accept.run({ visitId, handoffId });
    },
  };
  const settle: Command = {
    id: 'cases.primary',
    labelKey: end === ANSWER || isGivenBack ? ACT_KEYS[end] : 'handoff.cases.close',
    async run() {
      setIsJudged(true);
      if (lacksText) focusField('case.text');
      else if (end === ANSWER) await answer.run({ visitId, handoffId, text });
      else if (isGivenBack) await refuse.run({ visitId, handoffId, reason, text });
      else await close.run({ visitId, handoffId, how: end, text });
    },
  };
  useCommands([take, settle]);
  const error = accept.error ?? answer.error ?? close.error ?? refuse.error;
  const choices = [
    {
      key: ANSWER,
      label: t('handoff.cases.answer'),
      note: t(clientMoves ? 'handoff.cases.answerNote' : 'handoff.cases.answerStays'),
    },
    { key: GIVE_BACK, label: t('handoff.cases.giveBack'), note: t('handoff.cases.giveBackNote') },
    ...CASE_ENDINGS.map((key) => ({ key, label: t(ENDING_TEXTS[key]) })),
  ] as const;
  return (
    <>
      <ChoiceList<End> label={t('handoff.whatNow')} choices={choices} value={end} onChange={setEnd} />
      {isGivenBack && (
        <SelectField<HandoffRefusal>
          label={t('handoff.refusedWhy')}
          choices={HANDOFF_REFUSALS.map((key) => ({ key, label: t(REFUSAL_TEXTS[key]) }))}
          value={reason}
          onChange={setReason}
        />
      )}
      <div data-field="case.text">
        <LongTextField
          label={t(end === ANSWER || isGivenBack ? TEXT_KEYS[end] : 'handoff.cases.done')}
          isOptional={!needsText}
          hint={t('handoff.cases.doneHint')}
          value={text}
          onChange={setText}
          maxLength={TEXT_LENGTH}
          rows={4}
          problem={isJudged && lacksText ? t('handoff.textMissing') : null}
        />
      </div>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <ActionBar
        primary={
          <CommandButton
            command={settle}
            look="primary"
            isBusy={answer.isPending || close.isPending || refuse.isPending}
          />
        }
      >
        <CommandButton command={take} look="quiet" isBusy={accept.isPending} />
      </ActionBar>
    </>
  );
}
