import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { localDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import { isOffered, type Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { waitingWords, whatIsAsked, type QuestionData } from './askedWords.ts';
import { toldOfQuestion } from './toldOfQuestion.ts';
import { useNotify } from '#renderer/app/notice/useNotify.ts';
import { useIssueLetter } from './useIssueLetter.ts';

const MINUTE_MS = 60_000;
const LETTER = {
  copy: { id: 'requests.letter', labelKey: 'request.asked.letterCopy' },
  first: { id: 'requests.letter', labelKey: 'request.asked.letter' },
} as const;

type OpenQuestionProps = {
  readonly request: OutputOf<'request.get'>;
  readonly question: QuestionData;
  /** Keys are for the most urgent one where its request is read; others have their buttons. */
  readonly hasKeys: boolean;
  readonly language: ClientLanguage;
  readonly onAct: (kind: 'answer' | 'files' | 'tell') => void;
};

/** What is missing, why and until when, and what the clerk does about it. */
export function OpenQuestion({ request, question, hasKeys, language, onAct }: OpenQuestionProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { cardOf, ownerOf } = useServiceCards();
  const now = useNow(MINUTE_MS);
  const today = localDate(now);
  const { issue, isBusy } = useIssueLetter(request.requestId, question.questionId);
  const withdraw = useCommand('request.withdrawQuestion');
  const { requestId, serviceId } = request;
  const owner = ownerOf(serviceId);
  const asker = question.by === 'owner' ? owner && say(owner.shortName) : question.staff;
  const { tone, text } = waitingWords(question.answerBy, today, t);
  const asked = whatIsAsked(question, cardOf(serviceId), say);
  const answer: Command = {
    id: 'requests.answer',
    labelKey: 'request.asked.answer.act',
    run: () => onAct('answer'),
  };
  const letter: Command = {
    ...LETTER[question.letters === 0 ? 'first' : 'copy'],
    run: () => issue(language),
  };
  const tell: Command = { id: 'requests.tell', labelKey: 'keeping.tell.act', run: () => onAct('tell') };
  const notify = useNotify(request, question.questionId);
  useCommands(hasKeys ? [answer, letter, tell, notify] : []);
  const told = toldOfQuestion(request, question, now, t);
  const takeBack = async () => {
    const outcome = await withdraw.run({ requestId, questionId: question.questionId });
    if (!outcome.ok) tellError(outcome.error);
  };
  return (
    <Notice tone={tone === 'neutral' ? 'accent' : tone}>
      <p>
        <b>{t('request.asked.asks', { who: asker ?? t('request.view.theOwner') })}</b>{' '}
        {asked || t('request.view.erased')}
      </p>
      <p className="sub">
        {[text, ...told, question.why !== '' && t('request.asked.because', { why: question.why })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="row asked-acts">
        {hasKeys ? (
          <CommandButton command={answer} size="small" />
        ) : (
          <Button size="small" onPress={() => onAct('answer')}>
            {t('request.asked.answer.act')}
          </Button>
        )}
        <Button size="small" look="quiet" icon="attach" onPress={() => onAct('files')}>
          {t('attachment.open')}
        </Button>
        {hasKeys ? (
          <CommandButton command={letter} size="small" look="quiet" icon="print" isBusy={isBusy} />
        ) : (
          <Button size="small" look="quiet" icon="print" isBusy={isBusy} onPress={() => issue(language)}>
            {t(letter.labelKey)}
          </Button>
        )}
        {[tell, notify].filter(isOffered).map((command) =>
          hasKeys ? (
            <CommandButton key={command.id} command={command} size="small" look="quiet" />
          ) : (
            <Button key={command.id} size="small" look="quiet" onPress={() => void command.run()}>
              {t(command.labelKey)}
            </Button>
          ),
        )}
        {question.by === 'centre' && (
          <Button
            size="small"
            look="quiet"
            icon="undo"
            isBusy={withdraw.isPending}
            onPress={() => void takeBack()}
          >
            {t('request.asked.withdraw')}
          </Button>
        )}
      </p>
    </Notice>
  );
}
