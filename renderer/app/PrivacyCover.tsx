import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useCommands, useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useUi } from './uiStore.ts';

/** F9: somebody looks over the desk. The same key shows the screen again; nothing else works meanwhile. */
export function PrivacyCover() {
  const { t } = useTranslation();
  const setPrivate = useUi((state) => state.setPrivate);
  const keys = useKeyLabel('app.privacy');
  const show = () => setPrivate(false);
  useCommands([{ id: 'app.privacy', labelKey: 'app.command.privacy', run: show }], { isInDialog: true });
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="cover">
      <Modal className="cover">
        <Dialog className="cover" aria-label={t('app.privacy.title')}>
          <EmptyState
            icon="eye"
            title={t('app.privacy.title')}
            act={
              <Button keys={keys} onPress={show}>
                {t('app.privacy.back')}
              </Button>
            }
          >
            {t('app.privacy.text')}
          </EmptyState>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
