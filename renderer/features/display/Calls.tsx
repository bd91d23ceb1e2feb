import { useTranslation } from 'react-i18next';
import { isShownIn } from '#shared/domain/queue/halls.ts';
import { callKey, type Call } from './arrangeCalls.ts';
import { CallLine } from './CallLine.tsx';

const OLD_MS = 120_000;
const SHOWN = 4;
/** More columns cannot be read from ten metres; then one list names the hall in each line. */
const MOST_COLUMNS = 3;

type CallsProps = {
  readonly calls: readonly Call[];
  readonly now: number;
  /** The call that is being announced. */
  readonly announced: string | null;
  /** Said where nobody has been called. */
  readonly nobody: string;
};

/** One hall: the newest call large, the ones before it below. Several: a column each. */
export function Calls({ halls, ...list }: CallsProps & { readonly halls: readonly string[] }) {
  const { t } = useTranslation();
  if (halls.length < 2 || halls.length > MOST_COLUMNS) {
    return <CallList {...list} calls={list.calls.slice(0, SHOWN)} namesHall={halls.length > 1} />;
  }
  return (
    <div className={`hall-columns is-${halls.length}`}>
      {halls.map((hall) => (
        <section key={hall} aria-label={hall}>
          <h2>{hall}</h2>
          <CallList
            {...list}
            nobody={t('display.nobodyHere')}
            calls={list.calls.filter((call) => isShownIn(hall, call.hall)).slice(0, SHOWN)}
          />
        </section>
      ))}
    </div>
  );
}

function CallList({
  calls,
  now,
  announced,
  nobody,
  namesHall = false,
}: CallsProps & { readonly namesHall?: boolean }) {
  const [newest, ...older] = calls;
  if (!newest) return <p className="hall-nobody">{nobody}</p>;
  return (
    <div className="hall-calls">
      <CallLine
        key={callKey(newest)}
        call={newest}
        isNewest
        isFlashing={callKey(newest) === announced}
        isOld={now - newest.at > OLD_MS}
        hall={namesHall ? newest.hall : null}
      />
      <div className="hall-older">
        {older.map((call) => (
          <CallLine
            key={callKey(call)}
            call={call}
            isFlashing={callKey(call) === announced}
            hall={namesHall ? call.hall : null}
          />
        ))}
      </div>
    </div>
  );
}
