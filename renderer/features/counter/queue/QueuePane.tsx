import { memo } from 'react';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useTranslation } from 'react-i18next';
import { Caption, Pane } from '#renderer/ui/Pane.tsx';
import { useServiceName } from '../catalogueViews.ts';
import type { Queue, QueueRow } from '../types.ts';
import { NextClient } from './NextClient.tsx';
import { AsideLists } from './AsideLists.tsx';
import { useCallNext } from './useCalls.ts';
import { WaitingList } from './WaitingList.tsx';
import './Queue.css';

type QueuePaneProps = {
  readonly queue: Queue;
  readonly catalogue: Catalogue;
  /** Why nobody can be called now: the ticket at this counter has to be finished first. */
  readonly busyWith: string | null;
};

/** The left column while a client is here. What is typed into the middle does not draw its lists anew. */
export const QueuePane = memo(function QueuePane({ queue, catalogue, busyWith }: QueuePaneProps) {
  const { t } = useTranslation();
  const name = useServiceName(catalogue);
  const serviceName = (row: QueueRow) => name(row.serviceId, t('queue.otherMatter'));
  const whyNot = busyWith === null ? null : t('queue.next.finishFirst', { ticket: busyWith });
  const { command, isPending } = useCallNext(queue, whyNot);
  return (
    <Pane
      title={t('queue.title')}
      count={queue.waiting.length}
      note={queue.waiting.length > 0 && t('queue.longest', { minutes: queue.longestWaitMinutes })}
      isSide
    >
      <NextClient next={queue.next} serviceName={serviceName} call={command} isBusy={isPending} />
      <Caption note={t('queue.dueBefore')}>{t('queue.waiting')}</Caption>
      <WaitingList rows={queue.waiting} serviceName={serviceName} isFolded />
      <AsideLists queue={queue} serviceName={serviceName} whyNot={whyNot} />
    </Pane>
  );
});
