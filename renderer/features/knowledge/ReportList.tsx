import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { REPORT_CLOSED } from '#shared/domain/cardReport/types.ts';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { Link } from '#renderer/app/Link.tsx';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { AnswerReport } from './AnswerReport.tsx';
import { CloseReport } from './CloseReport.tsx';
import type { Report } from './report.ts';
import { ReportAnswer } from './ReportAnswer.tsx';
import { ReportState } from './ReportState.tsx';
import { useOwnerName } from './useOwnerName.ts';

type ReportListProps = { readonly catalogue: Catalogue; readonly reports: readonly Report[] };

/** Errors that were reported: a manager answers for the centre's cards, institutions for theirs; whoever reported sees what became of it (SYS-01, LVL-15). */
export function ReportList({ catalogue, reports }: ReportListProps) {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const [answered, setAnswered] = useState<Report | null>(null);
  const [closed, setClosed] = useState<Report | null>(null);
  const isManager = person !== undefined && hasRole(person, ['manager']);
  const isOurs = ({ owner, status }: Report): boolean => owner === null && status !== 'putRight';
  return (
    <>
      <h3>{t('knowledge.reports')}</h3>
      {isManager && <ReportCounts reports={reports} />}
      {reports.map((report) => (
        <ReportItem
          key={report.reportId}
          catalogue={catalogue}
          report={report}
          onAnswer={isManager && isOurs(report) ? () => setAnswered(report) : null}
          onEnd={
            isManager && report.owner !== null && report.status === 'open' ? () => setClosed(report) : null
          }
        />
      ))}
      {answered && <AnswerReport report={answered} onClose={() => setAnswered(null)} />}
      {closed && <CloseReport report={closed} onClose={() => setClosed(null)} />}
    </>
  );
}

/** What was closed without an answer is told apart from what was answered. */
function ReportCounts({ reports }: Pick<ReportListProps, 'reports'>) {
  const { t } = useTranslation();
  const open = reports.filter(({ status }) => status === 'open').length;
  const closed = reports.filter(({ status }) => status === REPORT_CLOSED).length;
  return (
    <p className="sub news-counts">
      {t('knowledge.reportCounts', { open, closed, answered: reports.length - open - closed })}
    </p>
  );
}

type ReportItemProps = {
  readonly catalogue: Catalogue;
  readonly report: Report;
  readonly onAnswer: (() => void) | null;
  /** For one that its institution does not answer. */
  readonly onEnd: (() => void) | null;
};

function ReportItem({ catalogue, report, onAnswer, onEnd }: ReportItemProps) {
  const { t } = useTranslation();
  const { nameOf, cardOf, entryOf } = useServiceCards();
  const now = useNow(60_000);
  const owner = useOwnerName(catalogue, report);
  const { serviceId, words, byName, isMine, isUnread, reportedAt, cardUpdatedAt, answers } = report;
  const name = nameOf(serviceId);
  const entry = entryOf(serviceId);
  // The centre may change its own card twice a day.
  const isNewer =
    entry !== undefined &&
    (entry.updatedAt !== cardUpdatedAt || (cardOf(serviceId)?.localRevision ?? null) !== report.cardRevision);
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
        <ReportState report={report} owner={owner} />
        {onAnswer && (
          <Button look="quiet" size="small" icon="edit" onPress={onAnswer}>
            {t('knowledge.answer.act')}
          </Button>
        )}
        {onEnd && (
          <Button look="quiet" size="small" icon="close" onPress={onEnd}>
            {t('knowledge.closing.act')}
          </Button>
        )}
      </div>
      <p>{words === '' ? t('knowledge.wordsErased') : words}</p>
      <p className="sub">{about.filter(Boolean).join(' · ')}</p>
      {owner !== null && report.status === 'open' && (
        <p className="sub">
          {report.isSent
            ? t('knowledge.withOwner', { owner, since: formatDayTime(reportedAt, now) })
            : t('knowledge.notSent', { owner })}
        </p>
      )}
      {answers.map((answer) => (
        <ReportAnswer key={answer.at} catalogue={catalogue} answer={answer} owner={owner} />
      ))}
    </section>
  );
}
