import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { navigate } from '#renderer/app/router.ts';
import { openAtCounter, useAtCounter } from '#renderer/app/centre/visitOfClient.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { RequestData } from './requestData.ts';

/** The next step of this request; null when nothing is left for the centre to do but a copy of the receipt. */
export function useNextAct(request: RequestData): Command | null {
  const { t } = useTranslation();
  const atCounter = useAtCounter(request.clientId);
  const isContradicted = request.sendState === 'contradicted';
  const { data: tasks } = useQuery('task.list', isContradicted ? {} : null, { topics: ['task'] });
  if (isContradicted) {
    const task = tasks?.open.find(({ registerNumber }) => registerNumber === request.registerNumber);
    return {
      id: 'requests.primary',
      labelKey: 'request.view.settle',
      run: () => navigate(task ? `/tasks/${task.taskId}` : '/tasks'),
    };
  }
  if (request.status !== 'resultReady') return null;
  return {
    id: 'requests.primary',
    labelKey: 'request.view.handOver',
    whyNot: () => {
      if (atCounter.kind === 'thisClient') return null;
      if (atCounter.kind === 'otherClient')
        return t('handover.whyNot.otherClient', { ticket: atCounter.ticket });
      return t(atCounter.kind === 'nobody' ? 'handover.whyNot.nobody' : 'handover.whyNot.noCounter');
    },
    run: () => openAtCounter(request.requestId),
  };
}
