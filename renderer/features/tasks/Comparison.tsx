import { useTranslation } from 'react-i18next';
import type { Resolution } from '#shared/domain/task/types.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { compareSides, type TaskData } from './comparison.ts';
import { useFieldWords } from './fieldWords.ts';
import { SideHead } from './SideHead.tsx';

const MINUTE_MS = 60_000;

type ComparisonProps = {
  readonly task: TaskData;
  /** The side that is chosen or has been; marked in its column. */
  readonly kept: Resolution | null;
};

/** Both sides next to each other; what differs is marked with a word. */
export function Comparison({ task, kept }: ComparisonProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const words = useFieldWords(task.serviceId);
  const show = (field: string, value: string | null) => (value === null ? '—' : words.value(field, value));
  return (
    <table className="task-comparison">
      <caption className="visually-hidden">{t('tasks.comparison')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tasks.fieldName')}</th>
          <th scope="col" className={kept === 'theirs' ? 'is-kept' : ''}>
            <SideHead
              title={t('tasks.theirs.title')}
              side={task.theirs}
              now={now}
              isKept={kept === 'theirs'}
            />
          </th>
          <th scope="col" className={kept === 'mine' ? 'is-kept' : ''}>
            <SideHead title={t('tasks.mine.title')} side={task.mine} now={now} isKept={kept === 'mine'} />
          </th>
        </tr>
      </thead>
      <tbody>
        {compareSides(task).map(({ field, theirs, mine, differs }) => (
          <tr key={field} className={differs ? 'is-different' : ''}>
            <th scope="row">
              {words.label(field)}
              {differs && (
                <StateLabel tone="warn" icon="swap">
                  {t('tasks.differs')}
                </StateLabel>
              )}
            </th>
            <td className={kept === 'theirs' ? 'is-kept' : ''}>{show(field, theirs)}</td>
            <td className={kept === 'mine' ? 'is-kept' : ''}>{show(field, mine)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
