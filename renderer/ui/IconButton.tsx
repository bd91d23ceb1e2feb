import type { Ref } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import { Kbd } from './Kbd.tsx';
import './Button.css';
import './Tooltip.css';

type IconButtonProps = {
  readonly icon: IconName;
  /** Read out, and shown on hover and focus. */
  readonly label: string;
  readonly onPress: () => void;
  /** The key that does the same, as shown; it stands beside the words. */
  readonly keys?: string | undefined;
  /** Not possible now, and why. The button keeps its place and does nothing. */
  readonly whyNot?: string | null;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ icon, label, onPress, keys, whyNot = null, ref }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton
        className="button is-quiet is-icon"
        aria-label={label}
        aria-disabled={whyNot !== null}
        onPress={() => {
          if (whyNot === null) onPress();
        }}
        {...(ref ? { ref } : {})}
        render={(domProps) => <button {...domProps} aria-keyshortcuts={keys?.replace('Ctrl', 'Control')} />}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" placement="bottom" offset={6}>
        {whyNot ?? label}
        {whyNot === null && keys && <Kbd keys={keys} isSilent />}
      </Tooltip>
    </TooltipTrigger>
  );
}
