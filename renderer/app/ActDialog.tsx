import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useIsShown } from '#renderer/api/useIsShown.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { useClosing } from '#renderer/ui/closing.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

type ActDialogProps = {
  readonly title: string;
  readonly labelKey: TextKey;
  /** Of the act that leaves everything as it was. */
  readonly backKey: TextKey;
  readonly whyNot?: string | null;
  readonly sending: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly act: () => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly isWide?: boolean;
};

/** One act with its few fields; closes when the office has taken it. */
export function ActDialog({
  title,
  labelKey,
  backKey,
  whyNot = null,
  sending,
  act,
  onClose,
  children,
  isWide = false,
}: ActDialogProps) {
  const { t } = useTranslation();
  const isUnderWay = useRef(false);
  const isShown = useIsShown();
  const goBack = useClosing(onClose);
  const primary: Command = {
    id: 'dialog.primary',
    labelKey,
    whyNot: () => whyNot,
    run: async () => {
      // Pressed again before it has ended: it is done once, and said once.
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      try {
        // Closed meanwhile: what is open now is something else.
        if ((await act()).ok && isShown.current) onClose();
      } finally {
        isUnderWay.current = false;
      }
    },
  };
  useCommands([primary], { isInDialog: true });
  return (
    <Dialog
      title={title}
      isOpen
      isQuestion
      isWide={isWide}
      onClose={onClose}
      acts={
        <>
          <Button look="quiet" onPress={goBack}>
            {t(backKey)}
          </Button>
          <CommandButton command={primary} look="primary" isBusy={sending.isPending} />
        </>
      }
    >
      {sending.error && <Notice tone="error">{errorText(sending.error)}</Notice>}
      {children}
    </Dialog>
  );
}
