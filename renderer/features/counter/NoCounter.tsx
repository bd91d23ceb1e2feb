import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useMomentAct } from './useAct.ts';

/** Clients are called to a counter, so one has to be chosen first. */
export function NoCounter() {
  const { t } = useTranslation();
  const { data } = useQuery('session.options', {}, { topics: ['session', 'settings'] });
  const choose = useMomentAct('session.chooseCounter');
  return (
    <EmptyState
      icon="window"
      title={t('counter.noCounter.title')}
      act={
        <div className="counter-choices">
          {data?.counters.map(({ id, name, takenBy }) => (
            <Button
              key={id}
              isWide
              whyNot={takenBy === null ? null : t('counter.noCounter.taken', { name: takenBy })}
              onPress={() => void choose.run({ counterId: id })}
            >
              {name}
            </Button>
          ))}
        </div>
      }
    >
      {t('counter.noCounter.text')}
    </EmptyState>
  );
}
