import { useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApi, useSessionToken } from '#renderer/api/ApiProvider.tsx';
import { useAction } from '#renderer/api/useCommand.ts';
import { initialsOf, type Person } from '#renderer/app/person.ts';
import { navigate } from '#renderer/app/router.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PinForm } from './PinForm.tsx';
import { usePinTry } from './usePinTry.ts';
import './SignIn.css';

/**
 * Covers everything until the PIN of the same person is given. The screen beneath stays as it was, unreadable; a modal
 * keeps its keys from it too. After a reload nobody's name is known: then only the PIN is asked.
 */
export function LockOverlay({ person }: { readonly person: Person | null }) {
  const { t } = useTranslation();
  const { session, cache } = useApi();
  const token = useSessionToken();
  const unlock = useAction('session.unlock');
  const setLocked = useUi((state) => state.setLocked);
  const pinInput = useRef<HTMLInputElement>(null);
  const pinTry = usePinTry();

  async function enter(pin: string) {
    const outcome = await unlock.run({ token: token ?? '', pin });
    if (!outcome.ok) {
      if (outcome.error.code === 'notSignedIn') return leave();
      pinTry.failed(outcome.error);
      pinInput.current?.focus();
      return;
    }
    setLocked(false);
    cache.refetchAll();
  }

  function leave() {
    setLocked(false);
    session.set(null);
    navigate('/sign-in', { replace: true });
  }

  return (
    <ModalOverlay className="lock-cover" isOpen isKeyboardDismissDisabled>
      <Modal className="lock">
        <Dialog className="lock-box">
          <div className="lock-who">
            {person && (
              <span className="me" aria-hidden="true">
                {initialsOf(person.name)}
              </span>
            )}
            <Heading slot="title">
              {person ? t('signIn.lockedFor', { name: person.name }) : t('signIn.locked')}
            </Heading>
          </div>
          <p className="sub">{t('signIn.lockedText')}</p>
          <PinForm
            actKey="signIn.unlock"
            pinTry={pinTry}
            isBusy={unlock.isPending}
            inputRef={pinInput}
            hasFocus
            onEnter={enter}
          />
          <Button look="quiet" icon="people" onPress={leave}>
            {t('signIn.other')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
