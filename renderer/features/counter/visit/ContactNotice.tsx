import { useTranslation } from 'react-i18next';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useOpenVisit } from './VisitContext.ts';

const MINUTE_MS = 60_000;

/** Who called or wrote, and what about: the client is not here to say it again. */
export function ContactNotice() {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const now = useNow(MINUTE_MS);
  if (!visit.contact) return null;
  const { channel, name, address, question, answerBy, answeredAt } = visit.contact;
  const from = [name, address].filter(Boolean).join(', ');
  return (
    <div className="handoff-notices">
      <Notice tone="accent">
        {[from, question].filter(Boolean).join(': ') || t(FALLBACK_KEYS[channel])}
        {answeredAt === null && (
          <small className="muted">{t('contact.until', { time: formatDayTime(answerBy, now) })}</small>
        )}
      </Notice>
    </div>
  );
}

const FALLBACK_KEYS = { phone: 'contact.byPhone', email: 'contact.byEmail' } as const;
