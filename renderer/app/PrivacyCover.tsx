import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { useUi } from './uiStore.ts';

/** F9: somebody looks over the desk. Nothing of the screen is drawn, not only covered. */
export function PrivacyCover() {
  const { t } = useTranslation();
  const setPrivate = useUi((state) => state.setPrivate);
  const keys = useKeyLabel('app.privacy');
  return (
    <div className="cover">
      <EmptyState
        icon="eye"
        title={t('app.privacy.title')}
        act={
          <Button keys={keys} onPress={() => setPrivate(false)}>
            {t('app.privacy.back')}
          </Button>
        }
      >
        {t('app.privacy.text')}
      </EmptyState>
    </div>
  );
}
