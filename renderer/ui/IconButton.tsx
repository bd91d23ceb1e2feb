import type { Ref } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import './Button.css';
import './Tooltip.css';

type IconButtonProps = {
  readonly icon: IconName;
  /** Read out, and shown on hover and focus. */
  readonly label: string;
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ icon, label, onPress, ref }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton
        className="button is-quiet is-icon"
        aria-label={label}
        onPress={onPress}
        {...(ref ? { ref } : {})}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" placement="bottom" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
