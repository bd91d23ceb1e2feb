import { useId } from 'react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import { Kbd } from './Kbd.tsx';
import './Button.css';
import './Tooltip.css';

export type ButtonProps = {
  /** A verb, in sentence case. */
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** One primary act a screen, bottom right of its middle column. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' | undefined;
  readonly size?: 'normal' | 'small' | 'touch' | undefined;
  readonly icon?: IconName | undefined;
  /** The key that does the same, as shown: `F2`, `Ctrl+Enter`. */
  readonly keys?: string | undefined;
  /** Not possible now, and why. The button stays in place and in the tab order, and does nothing. */
  readonly whyNot?: string | null | undefined;
  /** Where the reason stands: under the button, or in a tooltip where a bar has no room. */
  readonly reasonPlace?: 'below' | 'tooltip';
  readonly isBusy?: boolean;
  readonly isWide?: boolean;
  readonly isIconAfter?: boolean;
  readonly label?: string | undefined;
  readonly isPressed?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button(props: ButtonProps) {
  const { whyNot, reasonPlace = 'below', isWide = false } = props;
  const reasonId = useId();
  if (!whyNot) return <PlainButton {...props} />;
  const button = <PlainButton {...props} reasonId={reasonId} />;
  if (reasonPlace === 'tooltip') {
    return (
      <TooltipTrigger delay={200}>
        {button}
        <Tooltip className="tooltip" placement="top" offset={6}>
          {whyNot}
        </Tooltip>
        <span id={reasonId} hidden>
          {whyNot}
        </span>
      </TooltipTrigger>
    );
  }
  return (
    <span className={isWide ? 'button-with-reason is-wide' : 'button-with-reason'}>
      {button}
      <span className="button-reason" id={reasonId}>
        {whyNot}
      </span>
    </span>
  );
}

function PlainButton({ ref, ...props }: ButtonProps & { readonly reasonId?: string }) {
  const { children, onPress, icon, keys, whyNot, isBusy = false, isIconAfter = false, reasonId } = props;
  const shownIcon = icon && <Icon name={isBusy ? 'sync' : icon} isSpinning={isBusy} />;
  return (
    <AriaButton
      className={classesOf(props.look, props.size, props.isWide)}
      {...(ref ? { ref } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(reasonId ? { 'aria-describedby': reasonId } : {})}
      {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
      aria-disabled={Boolean(whyNot)}
      isPending={isBusy}
      onPress={() => {
        if (!whyNot) onPress();
      }}
      render={(domProps) => (
        <button {...domProps} aria-keyshortcuts={keys ? keys.replace('Ctrl', 'Control') : undefined} />
      )}
    >
      {!isIconAfter && shownIcon}
      {children}
      {isIconAfter && shownIcon}
      {keys && (
        <span className="button-key">
          <Kbd keys={keys} isSilent />
        </span>
      )}
    </AriaButton>
  );
}

function classesOf(
  look: ButtonProps['look'] = 'plain',
  size: ButtonProps['size'] = 'normal',
  isWide = false,
): string {
  return [
    'button',
    look === 'plain' ? '' : `is-${look}`,
    size === 'normal' ? '' : `is-${size}`,
    isWide ? 'is-wide' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
