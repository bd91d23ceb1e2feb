import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useIsLinkUp } from '#renderer/api/ApiProvider.tsx';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatMinutes, formatTime } from '#renderer/app/format.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { useNow } from '#renderer/app/useNow.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { callKey, type Call } from './arrangeCalls.ts';
import { CallLine } from './CallLine.tsx';
import { useAnnouncements } from './useAnnouncements.ts';
import './Display.css';

const REFRESH_MS = 10_000;
/** Older data are called old: two answers have not come. */
const STALE_MS = 25_000;
const OLD_MS = 120_000;
const NO_CALLS: readonly Call[] = [];

/** For the hall: numbers and counters readable at ten metres, never names. */
export function DisplayScreen() {
  const { t } = useTranslation();
  const { data: board, error } = useQuery(
    'display.board',
    {},
    { topics: ['queue', 'visit'], refreshMs: REFRESH_MS },
  );
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
  return board ? <Board board={board} /> : <Loading />;
}

type BoardView = OutputOf<'display.board'>;

function Board({ board }: { readonly board: BoardView }) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const { announced, isSilent, allowSound } = useAnnouncements(board.calls);
  const [newest, ...older] = board.calls;
  return (
    <div className="hall">
      <header className="hall-head">
        <h1>{board.centreName}</h1>
        <Age board={board} now={now} />
        {isSilent && (
          <button type="button" className="hall-sound" onClick={() => void allowSound()}>
            {t('display.allowSound')}
          </button>
        )}
        <time>{formatTime(now)}</time>
      </header>
      <main className="hall-calls" aria-live="polite">
        {newest ? (
          <CallLine
            key={callKey(newest)}
            call={newest}
            isNewest
            isFlashing={callKey(newest) === announced}
            isOld={now - newest.at > OLD_MS}
          />
        ) : (
          <p className="hall-nobody">
            {board.hours === null ? t('display.closedToday') : t('display.nobody')}
          </p>
        )}
        <div className="hall-older">
          {(newest ? older : NO_CALLS).map((call) => (
            <CallLine key={callKey(call)} call={call} />
          ))}
        </div>
      </main>
      <footer className="hall-foot">
        <span>
          {t('display.waiting')} <b>{board.waiting}</b>
        </span>
        {board.range && (
          <span>
            {t('display.wait')} <b>{formatMinutes(board.range.fromMinutes, board.range.toMinutes)}</b>
          </span>
        )}
        <span className="push">
          {board.hours === null ? t('display.closedToday') : t('display.hours', { hours: board.hours })}
        </span>
      </footer>
    </div>
  );
}

/** A display that shows old numbers has to say so. */
function Age({ board, now }: { readonly board: BoardView; readonly now: number }) {
  const { t } = useTranslation();
  const isLinkUp = useIsLinkUp();
  if (isLinkUp && now - board.at < STALE_MS) return <span className="push" />;
  return (
    <span className="hall-age push" role="status">
      {t('display.stale', { time: formatTime(board.at) })}
    </span>
  );
}
