import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { RequestData } from '../requestData.ts';

/** Acts that ask for words, or for somebody, before they are done. */
export type AskingAct = 'done' | 'giveBack' | 'return' | 'message' | 'route';

type WorkActs = {
  /** In the order of the buttons; what makes no sense now is not offered. */
  readonly commands: readonly Command[];
  /** The next step where the request waits for this person. */
  readonly next: Command | null;
};

/** What this person can do about who works on the request. */
export function useWorkActs(
  request: RequestData,
  ask: (act: AskingAct) => void,
  onGone: () => void,
): WorkActs {
  const { t } = useTranslation();
  const take = useCommand('request.take');
  const route = useCommand('request.route');
  const showNotice = useUi((state) => state.showNotice);
  const { requestId, status, work } = request;
  const { turn } = work;
  const isOpen = status === 'registered' || status === 'acceptedByOwner';
  const isMine = turn?.isMine === true;
  const number = request.registerNumber ?? t('request.view.title');
  const sendBack = turn?.sendBack ?? null;

  async function takeIt(): Promise<void> {
    if (!turn) return;
    const taken = await take.run({ requestId, turnId: turn.turnId });
    if (taken.ok) showNotice({ text: t('work.said.take', { number }), tone: 'done' });
    else showNotice({ text: errorText(taken.error), tone: 'error' });
  }

  async function sendItBack(): Promise<void> {
    if (!turn || !sendBack) return;
    const { toLevel, target, name } = sendBack;
    const { turnId } = turn;
    const sent = await route.run({ requestId, turnId, toLevel, target, reason: 'corrected', words: '' });
    if (!sent.ok) {
      showNotice({ text: errorText(sent.error), tone: 'error' });
      return;
    }
    showNotice({ text: t('work.said.sendBack', { number, name }), tone: 'done' });
    onGone();
  }

  const takeAct: Command = {
    id: 'requests.take',
    labelKey: 'work.act.take',
    when: () => turn?.mayTake === true,
    run: takeIt,
  };
  const doneAct: Command = {
    id: 'requests.workDone',
    labelKey: 'work.act.done',
    when: () => isMine && sendBack === null,
    run: () => ask('done'),
  };
  const backAct: Command = {
    id: 'requests.workDone',
    labelKey: 'work.act.sendBack',
    label: t('work.act.sendBack', { name: sendBack?.name ?? '' }),
    when: () => sendBack !== null,
    run: sendItBack,
  };
  const commands: readonly Command[] = [
    takeAct,
    sendBack === null ? doneAct : backAct,
    {
      id: 'requests.passOn',
      labelKey: 'work.act.passOn',
      ...(turn === null ? { label: t('work.act.route') } : {}),
      when: () => isOpen && (turn === null || turn.mayPassOn),
      run: () => ask('route'),
    },
    {
      id: 'requests.return',
      labelKey: 'work.act.return',
      when: () => isMine && sendBack === null,
      run: () => ask('return'),
    },
    {
      id: 'requests.giveBack',
      labelKey: 'work.act.giveBack',
      when: () => isMine && sendBack === null,
      run: () => ask('giveBack'),
    },
    {
      id: 'requests.message',
      labelKey: 'work.act.message',
      when: () => isOpen || work.steps.length > 0,
      run: () => ask('message'),
    },
  ];
  const waiting = turn?.mayTake ? takeAct : sendBack !== null ? backAct : isMine ? doneAct : null;
  return { commands, next: waiting && { ...waiting, id: 'requests.primary' } };
}
