import { ICON_SHAPES } from './iconShapes.tsx';
import type { IconName } from './iconShapes.tsx';
import './Icon.css';

type IconProps = {
  readonly name: IconName;
  /** Only where no word stands beside it; otherwise the word is the name and the icon is silent. */
  readonly label?: string | undefined;
  readonly isSpinning?: boolean;
  readonly className?: string;
};

export function Icon({ name, label, isSpinning = false, className = '' }: IconProps) {
  const classes = ['icon', isSpinning ? 'is-spinning' : '', className].filter(Boolean).join(' ');
  return label ? (
    <svg className={classes} viewBox="0 0 16 16" role="img" aria-label={label}>
      {ICON_SHAPES[name]}
    </svg>
  ) : (
    <svg className={classes} viewBox="0 0 16 16" aria-hidden="true">
      {ICON_SHAPES[name]}
    </svg>
  );
}
