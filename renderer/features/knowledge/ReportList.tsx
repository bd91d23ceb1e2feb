import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportStatus } from '#shared/domain/cardReport/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { Link } from '#renderer/app/Link.tsx';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { AnswerReport } from './AnswerReport.tsx';
import type { Report } from './report.ts';

const STATUS_TEXTS = {
  open: 'knowledge.status.open',
  answered: 'knowledge.status.answered',
  putRight: 'knowledge.status.putRight',
} as const satisfies Record<ReportStatus, TextKey>;
const STATUS_TONES = { open: 'warn', answered: 'accent', putRight: 'done' } as const;

/** Errors that were reported: a manager answers, whoever reported sees what became of it (SYS-01). */
export function ReportList({ reports }: { readonly reports: readonly Report[] }) {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const [answered, setAnswered] = useState<Report | null>(null);
  const isManager = person !== undefined && hasRole(person, ['manager']);
  return (
    <>
      <h3>{t('knowledge.reports')}</h3>
      {reports.map((report) => (
        <ReportItem
          key={report.reportId}
          report={report}
          onAnswer={isManager && report.status !== 'putRight' ? () => setAnswered(report) : null}
        />
      ))}
      {answered && <AnswerReport report={answered} onClose={() => setAnswered(null)} />}
    </>
  );
}

type ReportItemProps = { readonly report: Report; readonly onAnswer: (() => void) | null };

function ReportItem({ report, onAnswer }: ReportItemProps) {
  const { t } = useTranslation();
  const { nameOf, cardOf } = useServiceCards();
  const now = useNow(60_000);
  const { serviceId, words, status, byName, isMine, isUnread, reportedAt, cardUpdatedAt, answers } = report;
  const name = nameOf(serviceId);
  const card = cardOf(serviceId);
  // The centre may change its own card twice a day.
  const isNewer =
    card !== undefined &&
    (card.updatedAt !== cardUpdatedAt || (card.localRevision ?? null) !== report.cardRevision);
  const about = [
    isMine ? t('knowledge.byMe') : byName,
    formatDayTime(reportedAt, now),
    t(isNewer ? 'knowledge.cardOfBefore' : 'knowledge.cardOf', {
      day: formatDay(cardUpdatedAt),
    }),
  ];
  return (
    <section className={isUnread ? 'news-card is-unread' : 'news-card'} aria-label={name}>
      <div className="changed-head">
        <h4>
          <Link to={`/knowledge/${serviceId}`}>{name}</Link>
        </h4>
        <StateLabel tone={STATUS_TONES[status]}>{t(STATUS_TEXTS[status])}</StateLabel>
        {onAnswer && (
          <Button look="quiet" size="small" icon="edit" onPress={onAnswer}>
            {t('knowledge.answer.act')}
          </Button>
        )}
      </div>
      <p>{words === '' ? t('knowledge.wordsErased') : words}</p>
      <p className="sub">{about.filter(Boolean).join(' · ')}</p>
      {answers.map(({ at, byName: who, how, words: said }) => (
        <p key={at} className="news-answer">
          {said === '' ? t(STATUS_TEXTS[how]) : said}
          <span className="sub">{[who, formatDayTime(at, now)].filter(Boolean).join(' · ')}</span>
        </p>
      ))}
    </section>
  );
}
