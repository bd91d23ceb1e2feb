import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useIsLinkUp } from '#renderer/api/ApiProvider.tsx';
import { formatMinutes, formatTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Calls } from './Calls.tsx';
import { DisplayControls } from './DisplayControls.tsx';
import type { DisplayChoice } from './displayStore.ts';
import { HallOutages } from './HallOutages.tsx';
import { useAnnouncements } from './useAnnouncements.ts';
import { useIsTouched } from './useIsTouched.ts';

/** Older data are called old: two answers have not come. */
const STALE_MS = 25_000;

type BoardView = OutputOf<'display.board'>;

type BoardProps = {
  readonly board: BoardView;
  readonly choice: DisplayChoice;
  readonly loudness: number;
  readonly onChange: (part: Partial<DisplayChoice>) => void;
};

export function Board({ board, choice, loudness, onChange }: BoardProps) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const isLinkUp = useIsLinkUp();
  const isTouched = useIsTouched();
  const { announced, isSilent, testSound } = useAnnouncements(board.calls, loudness);
  const isStale = !isLinkUp || now - board.at >= STALE_MS;
  return (
    <div className={isTouched ? 'hall is-touched' : 'hall'}>
      <header className="hall-head">
        <h1>{choice.hall === null ? board.centreName : `${board.centreName} · ${choice.hall}`}</h1>
        {isSilent ? (
          <span className="hall-sound push" role="status">
            {t('display.allowSound')}
          </span>
        ) : (
          <span className="push" />
        )}
        <time>{formatTime(now)}</time>
      </header>
      <main aria-live="polite">
        <Calls
          calls={board.calls}
          halls={choice.hall === null ? board.halls : []}
          now={now}
          announced={announced}
          nobody={board.hours === null ? t('display.closedToday') : t('display.nobody')}
        />
      </main>
      <HallOutages />
      {isStale ? <StaleFoot at={board.at} /> : <Foot board={board} />}
      <DisplayControls
        choice={choice}
        halls={board.halls}
        isShown={isTouched}
        onChange={onChange}
        onTest={() => testSound(board.calls[0] ?? TEST_CALL)}
      />
    </div>
  );
}

const TEST_CALL: BoardView['calls'][number] = {
  ticket: 'A001',
  counter: '1. lodziņš',
  hall: null,
  at: 0,
  callNumber: 0,
  language: 'lv',
  isFetched: false,
};

function Foot({ board }: { readonly board: BoardView }) {
  const { t } = useTranslation();
  return (
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
  );
}

/** A display that shows old numbers has to say so, and what to do then. */
function StaleFoot({ at }: { readonly at: number }) {
  const { t } = useTranslation();
  return (
    <footer className="hall-foot is-stale" role="status">
      <b>{t('display.stale', { time: formatTime(at) })}</b>
      <span>{t('display.staleHelp')}</span>
    </footer>
  );
}
