import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import { isOnItsWay, lastNotice } from './noticeWords.ts';

type Request = Pick<OutputOf<'request.get'>, 'requestId' | 'notices' | 'wish'>;

/** Sends the client a message now, or once more; offered where they agreed to messages. */
export function useNotify({ requestId, notices, wish }: Request, questionId: string | null): Command {
  const { t } = useTranslation();
  const { run } = useCommand('request.notify');
  const last = lastNotice(notices, questionId);
  return {
    id: 'requests.notify',
    labelKey: 'notice.now',
    when: () => wish === 'sms' || wish === 'email',
    whyNot: () => (last && isOnItsWay(last) ? t('errors.rule.request.noticeOnItsWay') : null),
    run: async () => {
      const outcome = await run({ requestId, questionId });
      if (!outcome.ok) tellError(outcome.error);
    },
  };
}
