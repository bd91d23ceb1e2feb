import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { navigate } from '#renderer/app/router.ts';
import { awayWords } from '#renderer/app/keeping/keepingWords.ts';
import { openAtCounter, useAtCounter, type AtCounter } from '#renderer/app/centre/visitOfClient.ts';
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
    whyNot: () => whyNotHandedOver(request, atCounter, t),
    run: () => openAtCounter(request.requestId),
  };
}

/** What lies in another centre is handed over there: the counter here has nothing of it. */
export function whyNotHandedOver(
  request: Pick<RequestData, 'work' | 'registerNumber' | 'placement' | 'whyNotHere'>,
  atCounter: AtCounter,
  t: TFunction,
): string | null {
  const {
    work: { fromCentre },
    registerNumber,
    placement,
  } = request;
  const away = awayWords(request, t);
  if (away !== null) return away;
  // Of another centre, but on the bus of this one.
  const isWithUs = placement?.mobileCentreId != null;
  if (fromCentre !== null && !isWithUs) {
    // Of a centre whose name has not been heard of here its code is known.
    const name = fromCentre || (registerNumber?.slice(0, 3) ?? '—');
    return t('handover.whyNot.otherCentre', { name });
  }
  switch (atCounter.kind) {
    case 'thisClient':
      return null;
    case 'otherClient':
      return t('handover.whyNot.otherClient', { ticket: atCounter.ticket });
    case 'nobody':
      return t('handover.whyNot.nobody');
    case 'noCounter':
      return t('handover.whyNot.noCounter');
  }
}
