import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import './FieldHint.css';

export type HintTone = 'plain' | 'error' | 'warn' | 'done';

const HINT_ICONS = {
  plain: null,
  error: 'error',
  warn: 'warning',
  done: 'checkCircle',
} as const satisfies Record<HintTone, IconName | null>;

/** A sentence under a field or a button. An error says what is wrong, that the entry is kept, and what to do. */
export function FieldHint({
  tone = 'plain',
  children,
}: {
  readonly tone?: HintTone;
  readonly children: ReactNode;
}) {
  const icon = HINT_ICONS[tone];
  return (
    <span className={tone === 'plain' ? 'field-hint' : `field-hint is-${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}
