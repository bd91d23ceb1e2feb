import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import type { Tone } from './tone.ts';
import './Chip.css';

type ChipProps = {
  readonly tone?: Tone;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
  /** With it the chip is a button. */
  readonly onPress?: (() => void) | undefined;
  readonly label?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Chip({ tone = 'neutral', icon, children, onPress, label, ref }: ChipProps) {
  const className = `chip is-${tone}`;
  const content = (
    <>
      {icon && <Icon name={icon} isSpinning={icon === 'sync'} />}
      {children}
    </>
  );
  if (!onPress) return <span className={className}>{content}</span>;
  return (
    <AriaButton
      className={className}
      onPress={onPress}
      {...(label ? { 'aria-label': label } : {})}
      {...(ref ? { ref } : {})}
    >
      {content}
    </AriaButton>
  );
}
