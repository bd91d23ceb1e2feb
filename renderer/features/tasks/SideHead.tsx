import { useTranslation } from 'react-i18next';
import { formatDayTime } from '#renderer/app/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Side } from './comparison.ts';

type SideHeadProps = {
  readonly title: string;
  readonly side: Side;
  readonly now: number;
  readonly isKept: boolean;
};

/** Who wrote it, when, at which counter and on which computer. */
export function SideHead({ title, side: { at, by, counter, device }, now, isKept }: SideHeadProps) {
  const { t } = useTranslation();
  const where = t(device === 'here' ? 'tasks.device.here' : 'tasks.device.elsewhere');
  return (
    <>
      <span className="task-side-title">
        {title}
        {isKept && (
          <span className="state is-accent">
            <Icon name="check" />
            {t('tasks.stands')}
          </span>
        )}
      </span>
      <span className="task-side-who">
        {[by ?? t('tasks.someoneElse'), formatDayTime(at, now)].join(' · ')}
      </span>
      <span className="muted">{[counter, where].filter(Boolean).join(' · ')}</span>
    </>
  );
}
