import { useTranslation } from 'react-i18next';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Comparison } from './Comparison.tsx';
import type { TaskData } from './comparison.ts';

const MINUTE_MS = 60_000;
const RESULT_KEYS = { theirs: 'tasks.theirs.settled', mine: 'tasks.mine.settled' } as const;

/** How it was settled, by whom, and both sides as they were. */
export function SettledTask({ task }: { readonly task: TaskData }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { resolution, resolvedAt, resolvedBy, note } = task;
  const who = resolvedBy ?? t('tasks.someoneElse');
  return (
    <div className="task-body">
      <Notice tone="done">
        {resolution && t(RESULT_KEYS[resolution])}{' '}
        {resolvedAt !== null && t('tasks.settledBy', { who, when: formatDayTime(resolvedAt, now) })}
        {note && <p className="sub">{note}</p>}
      </Notice>
      <Comparison task={task} kept={resolution} />
    </div>
  );
}
