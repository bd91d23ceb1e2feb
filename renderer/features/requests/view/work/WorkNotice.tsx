import { useTranslation } from 'react-i18next';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { RequestData } from '../requestData.ts';

type WorkNoticeProps = {
  readonly request: RequestData;
  /** Null while the form is being put right. */
  readonly onCorrect: (() => void) | null;
};

/** What this person has to know before anything else: it came back, or a colleague was quicker. */
export function WorkNotice({ request, onCorrect }: WorkNoticeProps) {
  const { t } = useTranslation();
  const correctKeys = useKeyLabel('requests.correct');
  const { turn, steps } = request.work;
  if (!turn) return null;
  if (turn.reason === 'returned' && turn.isMine) {
    const last = steps.findLast(({ type, isLate }) => type === 'request.returned' && !isLate);
    if (!last) return null;
    const mayCorrect = onCorrect !== null && request.whyNotCorrect === null;
    return (
      <Notice
        tone="warn"
        {...(mayCorrect
          ? {
              act: (
                <Button size="small" keys={correctKeys} onPress={onCorrect}>
                  {t('request.after.correct.act')}
                </Button>
              ),
            }
          : {})}
      >
        {t('work.notice.returned', { by: last.by, text: last.text })}
      </Notice>
    );
  }
  // Of two who took it at once the first in the server's order has it.
  const isLost = steps.at(-1)?.isOwn === true && steps.at(-1)?.isLate === true;
  if (!isLost || turn.holderName === null || turn.isMine) return null;
  return <Notice tone="warn">{t('work.notice.tookFirst', { name: turn.holderName })}</Notice>;
}
