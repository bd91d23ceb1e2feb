import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import type { Tone } from './tone.ts';
import './StateLabel.css';

const TONE_ICONS = {
  neutral: 'radioOff',
  accent: 'radioOn',
  done: 'checkCircle',
  warn: 'warning',
  error: 'error',
} as const satisfies Record<Tone, IconName>;

type StateLabelProps = {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Instead of the tone's own icon. */
  readonly icon?: IconName | undefined;
};

/** A state: icon, word, colour, in this order of importance. */
export function StateLabel({ tone, icon, children }: StateLabelProps) {
  return (
    <span className={`state is-${tone}`}>
      <Icon name={icon ?? TONE_ICONS[tone]} isSpinning={icon === 'sync'} />
      {children}
    </span>
  );
}
