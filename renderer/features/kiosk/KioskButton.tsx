import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { IconName } from '#renderer/ui/iconShapes.tsx';

type KioskButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly icon?: IconName;
  readonly lang?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
};

/** For fingers: words may take a second line, nothing of it is smaller than 64 px. */
export function KioskButton(props: KioskButtonProps) {
  const { children, onPress, look = 'plain', icon, lang, isPressed, isDisabled = false } = props;
  return (
    <Button
      className={look === 'plain' ? 'kiosk-button' : `kiosk-button is-${look}`}
      onPress={() => {
        if (!isDisabled) onPress();
      }}
      aria-disabled={isDisabled}
      {...(lang ? { lang } : {})}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Button>
  );
}
