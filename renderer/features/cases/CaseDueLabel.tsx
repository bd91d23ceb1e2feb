import { useTranslation } from 'react-i18next';
import { caseLateFrom, type CaseDue } from '#shared/domain/visit/handoff/caseDue.ts';
import { dueStanding } from '#shared/lib/dueStanding.ts';
import { localDate } from '#shared/lib/time.ts';
import { DueLabel } from '#renderer/app/DueLabel.tsx';
import { formatTime, minutesBetween } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';

const MINUTE_MS = 60_000;
/** Days before the last one from which an answer is said to be near. */
const NEAR_DAYS = 7;

/** By when a case has to be taken, its client called, or answered; late in words, too. */
export function CaseDueLabel({ due }: { readonly due: CaseDue | null }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  if (due === null) return <span className="muted">—</span>;
  if (due.kind === 'reply') {
    return <DueLabel day={due.day} standing={dueStanding(due.day, localDate(now), NEAR_DAYS)} />;
  }
  const lateFrom = caseLateFrom(due);
  if (now >= lateFrom) {
    return (
      <StateLabel tone="error" icon="warning">
        {t('handoff.cases.due.late', { minutes: minutesBetween(lateFrom, now) })}
      </StateLabel>
    );
  }
  const time = formatTime(due.at);
  return (
    <StateLabel tone="warn" icon="clock">
      {due.kind === 'take' ? t('handoff.cases.due.take', { time }) : t('handoff.cases.due.client', { time })}
    </StateLabel>
  );
}
