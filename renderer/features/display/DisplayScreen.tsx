import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useBeat } from '#renderer/app/useBeat.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Board } from './Board.tsx';
import { useDisplayChoice } from './useDisplayChoice.ts';
import './Display.css';

const REFRESH_MS = 10_000;

/** For the hall: numbers and counters readable at ten metres, never names. */
export function DisplayScreen() {
  const { t } = useTranslation();
  const { choice, change, loudness } = useDisplayChoice();
  const { data: board, error } = useQuery(
    'display.board',
    { hall: choice.hall },
    { topics: ['queue', 'visit', 'settings'], refreshMs: REFRESH_MS },
  );
  useBeat(choice.displayId, choice.hall);
  useEffect(() => {
    document.title = `${t('app.nav.display')} · ${t('app.name')}`;
  }, [t]);
  const isStranger = error?.code === 'notSignedIn' || error?.code === 'notPermitted';
  if (isStranger || (!board && error)) {
    return (
      <EmptyState icon="queue" title={t('display.closed')}>
        {t('display.closedText')}
      </EmptyState>
    );
  }
  // A display of another hall has announced nothing yet.
  return board ? (
    <Board key={choice.hall ?? ''} board={board} choice={choice} loudness={loudness} onChange={change} />
  ) : (
    <Loading />
  );
}
