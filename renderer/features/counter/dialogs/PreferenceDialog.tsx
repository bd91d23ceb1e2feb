import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reachOf } from '#shared/domain/client/preference/reach.ts';
import { NOTICE_WAYS, type NoticeWay } from '#shared/domain/client/preference/types.ts';
import { formatPhone } from '#shared/domain/identity/phone.ts';
import { CLIENT_LANGUAGES, type ClientLanguage } from '#shared/domain/visit/language.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { WAY_TEXTS } from '#renderer/app/notice/noticeWords.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import type { ClientView } from '../types.ts';

type PreferenceDialogProps = {
  readonly client: ClientView;
  readonly language: ClientLanguage;
  readonly onClose: () => void;
};

const UNREACHED = { sms: 'notice.need.sms', email: 'notice.need.email', phone: 'notice.need.phone' } as const;

/** The client says how they want to be told, and agrees to it by that. */
export function PreferenceDialog({ client, language: spoken, onClose }: PreferenceDialogProps) {
  const { t } = useTranslation();
  const set = useCommand('client.setPreference');
  const { clientId, preference } = client;
  const [chosen, setHow] = useState<NoticeWay | null>(null);
  const how = chosen ?? preference?.how ?? firstPossible(client);
  const [language, setLanguage] = useState(preference?.language ?? spoken);
  const to = reachOf(client, how);
  return (
    <ActDialog
      title={t('notice.ask')}
      labelKey="notice.save"
      backKey="notice.leave"
      whyNot={to === null && how !== 'none' ? t(UNREACHED[how]) : null}
      sending={set}
      act={() => set.run({ clientId, how, language })}
      onClose={onClose}
    >
      <ChoiceField<NoticeWay>
        label={t('notice.how')}
        choices={choicesOf<NoticeWay>(WAY_TEXTS, t)}
        value={how}
        onChange={setHow}
      />
      <p className="bold">{to ? formatPhone(to) : to === '' && t('notice.hint')}</p>
      {(how === 'sms' || how === 'email') && (
        <ChoiceField<ClientLanguage>
          label={t('notice.language')}
          choices={CLIENT_LANGUAGES.map((key) => ({ key, label: t(LANGUAGE_TEXTS[key]) }))}
          value={language}
          onChange={setLanguage}
        />
      )}
      <p className="sub">{t('notice.consent')}</p>
    </ActDialog>
  );
}

/** Nothing is never proposed: whoever wants that says so. */
function firstPossible(client: ClientView): NoticeWay {
  return NOTICE_WAYS.find((way) => way !== 'none' && reachOf(client, way) !== null) ?? 'sms';
}
