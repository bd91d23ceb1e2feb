import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOOR_STAFF } from '#shared/api/define.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { LeftOpenVisits } from '#renderer/app/visit/LeftOpenVisits.tsx';
import { profileWords } from '#renderer/app/centre/workProfile.ts';
import { hasRole, type Person } from '#renderer/app/person.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Caption, Pane } from '#renderer/ui/Pane.tsx';
import { ProfileDialog } from '../shift/ProfileDialog.tsx';
import { useBreakCommand } from '../shift/useShift.ts';
import { useServiceName } from '../catalogueViews.ts';
import type { Queue, QueueRow } from '../types.ts';
import { useClientScreenCommand } from '../useClientScreen.ts';
import { useFocusPlace } from '../useFocusPlace.ts';
import { AsideLists } from './AsideLists.tsx';
import { CallThisDialog } from './CallThisDialog.tsx';
import { DayFigures } from './DayFigures.tsx';
import { NextFacts, NextReason } from './NextClient.tsx';
import { NobodyWaits } from './NobodyWaits.tsx';
import { useCallNext } from './useCalls.ts';
import { WhoHelpsDialog } from '../whoHelps/WhoHelpsDialog.tsx';
import { useLastTicket } from './lastTicket.ts';
import { WaitingList } from './WaitingList.tsx';
import './Queue.css';

type IdleCounterProps = {
  readonly person: Person;
  readonly queue: Queue;
  readonly catalogue: Catalogue;
  readonly counterName: string;
};

/** Nobody is called: the queue grows to the middle, with the day beside it. */
export function IdleCounter({ person, queue, catalogue, counterName }: IdleCounterProps) {
  const { t } = useTranslation();
  const name = useServiceName(catalogue);
  const serviceName = (row: QueueRow) => name(row.serviceId, t('queue.otherMatter'));
  const { command, isPending } = useCallNext(queue, null);
  const openClientScreen = useClientScreenCommand();
  const takeBreak = useBreakCommand(null);
  const [isProfileOpen, setProfileOpen] = useState(false);
  const openProfile: Command = {
    id: 'counter.profile',
    labelKey: 'counter.act.profile',
    run: () => setProfileOpen(true),
  };
  const [isAsking, setAsking] = useState(false);
  const whoHelps: Command = {
    id: 'counter.whoHelps',
    labelKey: 'handoff.who.title',
    run: () => setAsking(true),
  };
  const [asked, setAsked] = useState<QueueRow | null>(null);
  const lastTicket = useLastTicket((state) => state.ticket);
  useCommands([{ ...command, id: 'counter.primary' }, openClientScreen, takeBreak, openProfile, whoHelps]);
  const place = useFocusPlace();
  const { next } = queue;
  return (
    <div className="counter is-idle">
      <Pane
        title={t('queue.title')}
        count={queue.waiting.length}
        note={queue.waiting.length > 0 && t('queue.longest', { minutes: queue.longestWaitMinutes })}
      >
        <div className="idle-body place" ref={place} tabIndex={-1}>
          <LeftOpenVisits />
          {lastTicket !== null && (
            <Notice tone="accent">{t('counter.clearDesk', { ticket: lastTicket })}</Notice>
          )}
          {next && (
            <div className="idle-next">
              <span className="idle-ticket">{next.row.ticket}</span>
              <div>
                <h2>{serviceName(next.row)}</h2>
                <p className="sub">
                  <NextReason next={next} />
                </p>
                <NextFacts next={next} />
              </div>
            </div>
          )}
          <div className="idle-lists">
            <div>
              <Caption note={t('queue.dueBefore')}>{t('queue.waiting')}</Caption>
              <WaitingList
                rows={queue.waiting}
                serviceName={serviceName}
                onOpen={(visitId) => setAsked(queue.waiting.find((row) => row.visitId === visitId) ?? null)}
              />
              {queue.waiting.length === 0 && hasRole(person, DOOR_STAFF) && <NobodyWaits />}
            </div>
            <div>
              <AsideLists queue={queue} serviceName={serviceName} whyNot={null} />
            </div>
          </div>
        </div>
        <ActionBar
          primary={<CommandButton command={command} look="primary" isBusy={isPending} reasonPlace="below" />}
        >
          <CommandButton command={openClientScreen} look="quiet" />
          <CommandButton command={takeBreak} look="quiet" />
          <CommandButton command={whoHelps} look="quiet" />
        </ActionBar>
      </Pane>
      <Pane title={t('counter.today')} note={counterName} isSide>
        <DayFigures queue={queue} />
        <Caption>{t('counter.profile.title')}</Caption>
        <div className="my-profile">
          <p>{profileWords(person.profile, person.counter?.categories ?? [], t)}</p>
          <CommandButton command={openProfile} look="quiet" size="small" />
        </div>
      </Pane>
      {isProfileOpen && (
        <ProfileDialog person={person} catalogue={catalogue} onClose={() => setProfileOpen(false)} />
      )}
      {isAsking && (
        <WhoHelpsDialog
          ownStaffId={person.staffId}
          institutionId={null}
          visit={null}
          onHandOff={() => setAsking(false)}
          onClose={() => setAsking(false)}
        />
      )}
      {asked && (
        <CallThisDialog
          row={asked}
          nextTicket={next?.row.ticket ?? null}
          mayCallThis={queue.mayCallThis}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
