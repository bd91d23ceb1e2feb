import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ASKER_TEXTS, VOID_TEXTS, WAY_TEXTS } from '#renderer/app/centre/afterwardsWords.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { RequestData } from './requestData.ts';

const MINUTE_MS = 60_000;

/** Why there will be no answer: who said so, when, and in which words. */
export function ClosedNotice({ request }: { readonly request: RequestData }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { withdrawal, voiding } = request;
  const said = voiding ?? withdrawal;
  if (!said) return null;
  const recorded = [said.by, said.counter].filter(Boolean).join(', ');
  return (
    <Notice tone="warn">
      <p>
        {[
          whatHappened(request, now, t),
          recorded !== '' && t('request.after.closed.recordedBy', { by: recorded }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {said.words !== '' && <p>{t('request.after.closed.words', { words: said.words })}</p>}
    </Notice>
  );
}

function whatHappened({ withdrawal, voiding }: RequestData, now: number, t: TFunction): string {
  if (voiding) {
    const when = formatDayTime(voiding.at, now);
    return t('request.after.closed.voided', { when, reason: lower(t(VOID_TEXTS[voiding.reason])) });
  }
  if (!withdrawal) return '';
  const when = formatDayTime(withdrawal.at, now);
  const { how, asker } = withdrawal;
  if (how === null || asker === null) return t('request.after.closed.byOwner', { when });
  const who = lower(t(ASKER_TEXTS[asker]));
  return t('request.after.closed.withdrawn', { when, who, how: lower(t(WAY_TEXTS[how])) });
}

function lower(text: string): string {
  return text.toLowerCase();
}
