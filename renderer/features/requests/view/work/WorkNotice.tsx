import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { RequestData } from '../requestData.ts';

/** What this person has to know before anything else: it came back, or a colleague was quicker. */
export function WorkNotice({ work: { turn, steps } }: Pick<RequestData, 'work'>) {
  const { t } = useTranslation();
  if (!turn) return null;
  if (turn.reason === 'returned' && turn.isMine) {
    const last = steps.findLast(({ type, isLate }) => type === 'request.returned' && !isLate);
    return last ? (
      <Notice tone="warn">{t('work.notice.returned', { by: last.by, text: last.text })}</Notice>
    ) : null;
  }
  // Of two who took it at once the first in the server's order has it.
  const isLost = steps.at(-1)?.isOwn === true && steps.at(-1)?.isLate === true;
  if (!isLost || turn.holderName === null || turn.isMine) return null;
  return <Notice tone="warn">{t('work.notice.tookFirst', { name: turn.holderName })}</Notice>;
}
