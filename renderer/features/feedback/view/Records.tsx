import { useTranslation } from 'react-i18next';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Feedback } from '../rows.ts';
import { CAUSE_KEYS, DECISION_KEYS, FORWARD_KEYS, WAY_KEYS } from '../words.ts';

const MINUTE_MS = 60_000;

/** The client's words, then what has been found, decided, written and told, in the order of the work. */
export function Records({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const institutionOf = useInstitutionName();
  const { words, notes, extension, forwarding, examination, decision, answer, answerDueDate } = feedback;
  return (
    <>
      <p className="feedback-quote">{words || t('feedback.view.erased')}</p>
      {notes.map(({ at, by, text }) => (
        <Record
          key={at}
          title={[t('feedback.note.title'), by, formatDayTime(at, now)].filter(Boolean).join(' · ')}
          text={text}
        />
      ))}
      {extension && (
        <Record
          title={t('feedback.extend.record', {
            from: extension.firstDueDate ? formatDay(extension.firstDueDate) : '—',
            to: answerDueDate ? formatDay(answerDueDate) : '—',
          })}
          text={extension.reason}
        />
      )}
      {forwarding && (
        <Record
          title={t('feedback.forward.record', { date: formatDay(forwarding.at) })}
          text={`${institutionOf(forwarding.institutionId)} · ${t(FORWARD_KEYS[forwarding.reason])}`}
        />
      )}
      {examination && (
        <>
          <Record title={t('feedback.examine.cause')} text={t(CAUSE_KEYS[examination.cause])} />
          <Record title={t('feedback.examine.finding')} text={examination.finding} />
          <Record title={t('feedback.examine.action')} text={examination.action} />
        </>
      )}
      {decision && (
        <Record
          title={t('feedback.decide.record', { decision: t(DECISION_KEYS[decision.decision]) })}
          text={decision.reasons}
        />
      )}
      {answer && (
        <Record
          title={[t('letter.answer.title'), t(WAY_KEYS[answer.by]), formatDayTime(answer.at, now)].join(
            ' · ',
          )}
          text={answer.text}
        />
      )}
    </>
  );
}

function Record({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useTranslation();
  return (
    <dl className="feedback-record">
      <dt>{title}</dt>
      <dd>{text || t('feedback.view.erased')}</dd>
    </dl>
  );
}

/** An institution that the catalogue has no more keeps its id. */
function useInstitutionName(): (institutionId: string) => string {
  const say = useLocalText();
  const catalogue = useCatalogue();
  return (institutionId) => {
    const institution = catalogue?.institutions.find(({ id }) => id === institutionId);
    return institution ? say(institution.name) : institutionId;
  };
}
