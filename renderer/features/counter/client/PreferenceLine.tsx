import { useTranslation } from 'react-i18next';
import { reachOf } from '#shared/domain/client/preference/reach.ts';
import { formatPhone } from '#shared/domain/identity/phone.ts';
import { formatDay } from '#renderer/app/format.ts';
import { WAY_TEXTS } from '#renderer/app/notice/noticeWords.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** How this client is told of news (CHN-17): agreed to with one key, taken back with one press. */
export function PreferenceLine() {
  const { t } = useTranslation();
  const { client, preference: ask } = useOpenVisit();
  const withdraw = useAct('client.withdrawPreference');
  if (!client || client.isErased) return null;
  const { clientId, preference } = client;
  const to = preference && reachOf(client, preference.how);
  const words = preference
    ? [
        t(WAY_TEXTS[preference.how]),
        to === null ? t('notice.noAddress') : formatPhone(to),
        t('notice.agreed', { day: formatDay(preference.at), by: preference.by ?? '—' }),
      ]
        .filter(Boolean)
        .join(' · ')
    : t('notice.notAsked');
  return (
    <p className="row client-preference">
      <span className="client-preference-words">
        <span className="muted">{t('notice.title')}</span> <span>{words}</span>
      </span>
      <span className="push row">
        {preference && (
          <Button
            look="quiet"
            size="small"
            isBusy={withdraw.isPending}
            onPress={() => void withdraw.run({ clientId })}
          >
            {t('notice.withdraw')}
          </Button>
        )}
        <CommandButton command={ask} look="quiet" size="small" icon="mail" />
      </span>
    </p>
  );
}
