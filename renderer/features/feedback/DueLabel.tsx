import { useTranslation } from 'react-i18next';
import { formatDay } from '#renderer/app/format.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { OwnRow } from './rows.ts';

/** The day that counts next: to answer, or to tell the sender where it went; near and late in words. */
export function DueLabel({
  row: { dueDate, standing },
}: {
  readonly row: Pick<OwnRow, 'dueDate' | 'standing'>;
}) {
  const { t } = useTranslation();
  if (dueDate === null) return <span className="muted">—</span>;
  const day = formatDay(dueDate);
  const { kind, days } = standing;
  if (kind === 'late') {
    return (
      <StateLabel tone="error" icon="warning">
        {day} · {t('request.list.due.late', { count: days })}
      </StateLabel>
    );
  }
  if (kind !== 'near') return <span>{day}</span>;
  return (
    <StateLabel tone="warn" icon="clock">
      {day} · {days === 0 ? t('request.list.due.today') : t('request.list.due.left', { count: days })}
    </StateLabel>
  );
}
