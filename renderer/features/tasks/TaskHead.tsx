import { useTranslation } from 'react-i18next';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { TaskData } from './comparison.ts';
import { contradictionWords } from '#renderer/app/centre/contradictionWords.ts';

const MINUTE_MS = 60_000;

export function TaskHead({ task, onBack }: { readonly task: TaskData; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const now = useNow(MINUTE_MS);
  const { registerNumber, serviceId, clientName, reason, status, openedAt } = task;
  const subject = [registerNumber, serviceId === null ? null : nameOf(serviceId), clientName].filter(Boolean);
  return (
    <header className="task-head">
      <IconButton icon="chevronLeft" label={t('tasks.back')} onPress={onBack} />
      <div className="task-title">
        <h1>{t(contradictionWords(reason).titleKey)}</h1>
        <p className="sub">{subject.join(' · ')}</p>
      </div>
      <div className="task-state">
        {status === 'open' ? (
          <StateLabel tone="error">{t('outbox.state.contradicted')}</StateLabel>
        ) : (
          <StateLabel tone="done">{t('tasks.resolved')}</StateLabel>
        )}
        <span className="muted">{t('tasks.openedAt', { when: formatDayTime(openedAt, now) })}</span>
      </div>
    </header>
  );
}
