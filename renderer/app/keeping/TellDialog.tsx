import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { TellingWay } from '#shared/domain/request/keeping/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { ContactLinks } from '#renderer/app/notice/ContactLinks.tsx';
import { TELLING_TEXTS } from './keepingWords.ts';

type TellDialogProps = {
  readonly result: Pick<OutputOf<'request.get'>, 'requestId' | 'clientId'>;
  /** Of what the client was told, where it is not the result. */
  readonly questionId?: string;
  readonly onClose: () => void;
};

const ANSWER_TEXTS = { yes: 'keeping.tell.reached', no: 'keeping.tell.notReached' } as const;

/** That the client knows that the result is here, or what is asked of them, so that nobody calls twice. */
export function TellDialog({ result: { requestId, clientId }, questionId, onClose }: TellDialogProps) {
  const { t } = useTranslation();
  const tellResult = useCommand('handover.tell');
  const tellQuestion = useCommand('request.tellQuestion');
  const [how, setHow] = useState<TellingWay>('phone');
  const [answer, setAnswer] = useState<keyof typeof ANSWER_TEXTS>('yes');
  // Whether a message was read nobody knows.
  const isReached = how !== 'phone' || answer === 'yes';
  return (
    <ActDialog
      title={t('keeping.tell.title')}
      labelKey="keeping.tell.save"
      backKey="keeping.leave"
      sending={questionId === undefined ? tellResult : tellQuestion}
      act={() =>
        questionId === undefined
          ? tellResult.run({ requestId, how, isReached })
          : tellQuestion.run({ requestId, questionId, how, isReached })
      }
      onClose={onClose}
    >
      <p>
        <ContactLinks clientId={clientId} />
      </p>
      <ChoiceField<TellingWay>
        label={t('keeping.tell.how')}
        choices={choicesOf<TellingWay>(TELLING_TEXTS, t)}
        value={how}
        onChange={setHow}
      />
      {how === 'phone' && (
        <ChoiceField<keyof typeof ANSWER_TEXTS>
          label={t('keeping.tell.answer')}
          choices={choicesOf(ANSWER_TEXTS, t)}
          value={answer}
          onChange={setAnswer}
        />
      )}
    </ActDialog>
  );
}
