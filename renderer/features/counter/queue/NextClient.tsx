import { useTranslation } from 'react-i18next';
import { formatTime } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import type { Queue, QueueRow } from '../types.ts';

type NextClientProps = {
  readonly next: Queue['next'];
  readonly serviceName: (row: QueueRow) => string;
  readonly call: Command;
  readonly isBusy: boolean;
};

/** Who is next, why, and why somebody more overdue is not (promise 3: the system explains itself). */
export function NextClient({ next, serviceName, call, isBusy }: NextClientProps) {
  return (
    <div className="next-client">
      {next && (
        <>
          <div className="row">
            <span className="next-ticket">{next.row.ticket}</span>
            <span className="cut" title={serviceName(next.row)}>
              {serviceName(next.row)}
            </span>
          </div>
          <p className="sub">
            <NextReason next={next} />
          </p>
        </>
      )}
      <CommandButton command={call} isWide isBusy={isBusy} />
    </div>
  );
}

export function NextReason({ next }: { readonly next: NonNullable<Queue['next']> }) {
  const { t } = useTranslation();
  const { dueAt, waitedMinutes, passedOver } = next.reason;
  return (
    <>
      {t('queue.next.reason', { due: formatTime(dueAt), minutes: waitedMinutes })}
      {passedOver && ` ${t('queue.next.passedOver', passedOver)}`}
    </>
  );
}
