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
            <span className="cut is-two" title={serviceName(next.row)}>
              {serviceName(next.row)}
            </span>
          </div>
          <p className="sub">
            <NextReason next={next} />
          </p>
          <NextFacts next={next} />
        </>
      )}
      <CommandButton command={call} isWide isBusy={isBusy} />
    </div>
  );
}

/** What the counter has to know before the call: who comes along, where to speak, the note from the door. */
export function NextFacts({ next }: { readonly next: NonNullable<Queue['next']> }) {
  const { t } = useTranslation();
  const { people, needsRoom, note } = next.row;
  const facts = [
    people > 1 ? t('queue.people', { count: people }) : '',
    needsRoom ? t('queue.room') : '',
    note ? t('queue.note', { text: note }) : '',
  ].filter(Boolean);
  return facts.length === 0 ? null : <p>{facts.join(' · ')}</p>;
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
