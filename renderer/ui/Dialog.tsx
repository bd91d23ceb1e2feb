import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useClosing } from './closing.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { IconButton } from './IconButton.tsx';
import './Dialog.css';

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Quiet acts first, the primary one last: it stands at the right. */
  readonly acts?: ReactNode;
  readonly isWide?: boolean;
  /** For a question that has to be answered: a click beside it does not close it. */
  readonly isQuestion?: boolean;
  /** Why it cannot be closed now: something is under way that would be lost. */
  readonly whyNotClose?: string | null;
};

/** Never open a dialog from a dialog. Focus goes in, stays in, and returns where it was. */
export function Dialog({ title, isOpen, onClose, children, acts, ...how }: DialogProps) {
  const { t } = useTranslation();
  const { isWide = false, isQuestion = false, whyNotClose = null } = how;
  const isHeld = whyNotClose !== null;
  const close = useClosing(onClose);
  return (
    <ModalOverlay
      className="dialog-backdrop"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open && !isHeld) close();
      }}
      isDismissable={!isQuestion && !isHeld}
      isKeyboardDismissDisabled={isHeld}
    >
      <Modal className={isWide ? 'dialog-box is-wide' : 'dialog-box'}>
        <AriaDialog className="dialog" role={isQuestion ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('ui.close')} whyNot={whyNotClose} onPress={close} />
          </div>
          <ErrorBoundary>
            <div className="dialog-body">{children}</div>
          </ErrorBoundary>
          {acts && <div className="dialog-acts">{acts}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
