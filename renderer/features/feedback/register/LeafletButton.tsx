import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CLIENT_LANGUAGES } from '#shared/domain/visit/language.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { usePrint } from '#renderer/app/usePrint.ts';
import { LANGUAGE_KEYS } from '../words.ts';

/** CMP-06: how feedback is filed and examined, for the stand and for whoever asks. */
export function LeafletButton() {
  const { t } = useTranslation();
  const { print } = usePrint();
  return (
    <Menu
      label={t('feedback.leaflet')}
      trigger={
        <AriaButton className="button is-quiet">
          <Icon name="print" />
          {t('feedback.leaflet')}
        </AriaButton>
      }
      entries={CLIENT_LANGUAGES.map((language) => ({
        id: language,
        text: t(LANGUAGE_KEYS[language]),
        run: () => void print((client) => client.query('feedback.leafletPdf', { language })),
      }))}
    />
  );
}
