import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/Icon.tsx';

export function ThanksView() {
  const { t } = useTranslation();
  return (
    <main className="client-main" role="status">
      <span className="client-thanks">
        <Icon name="checkCircle" />
      </span>
      <h1>{t('clientScreen.thanks.title')}</h1>
      <p className="client-sub">{t('clientScreen.thanks.text')}</p>
    </main>
  );
}
