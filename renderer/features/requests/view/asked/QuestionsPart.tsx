import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { whatIsAsked, type QuestionData } from '#renderer/app/asked/askedWords.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import type { RequestData } from '../requestData.ts';

const MINUTE_MS = 60_000;

/** Everything the client was asked for so far, and what came of it, the newest first. */
export function QuestionsPart({ request: { questions, serviceId } }: { readonly request: RequestData }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { cardOf } = useServiceCards();
  const now = useNow(MINUTE_MS);
  if (questions.length === 0) return null;
  return (
    <>
      <Caption note={questions.length}>{t('request.asked.list')}</Caption>
      <List label={t('request.asked.list')}>
        {questions.toReversed().map((question) => (
          <ListRow key={question.questionId} note={standingOf(question, now, t)} {...lookOf(question)}>
            {whatIsAsked(question, cardOf(serviceId), say) || t('request.view.erased')}
          </ListRow>
        ))}
      </List>
    </>
  );
}

function lookOf({ isOpen, answers }: QuestionData) {
  if (answers.length > 0) return { icon: 'checkCircle', tone: 'done' } as const;
  return isOpen ? ({ icon: 'pause', tone: 'accent' } as const) : ({ icon: 'notAllowed' } as const);
}

function standingOf(
  { isOpen, answers, withdrawnAt, answerBy }: QuestionData,
  now: number,
  t: TFunction,
): string {
  const last = answers.at(-1);
  if (last) {
    const files = last.files > 0 ? t('attachment.count', { count: last.files }) : '';
    return [t('request.asked.answered', { when: formatDayTime(last.at, now) }), last.by, last.words, files]
      .filter(Boolean)
      .join(' · ');
  }
  if (withdrawnAt !== null) return t('request.asked.withdrawn', { when: formatDayTime(withdrawnAt, now) });
  return isOpen ? t('request.asked.until', { day: formatDay(answerBy) }) : t('request.asked.over');
}
