import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './Checkbox.css';

type CheckboxProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Second line, small. */
  readonly note?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isInvalid?: boolean | undefined;
  readonly size?: 'normal' | 'touch' | undefined;
};

export function Checkbox({ children, note, size, isDisabled, isInvalid, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={size === 'touch' ? 'checkbox is-touch' : 'checkbox'}
      isDisabled={isDisabled ?? false}
      isInvalid={isInvalid ?? false}
    >
      {({ isSelected }) => (
        <>
          <Icon name={isSelected ? 'boxOn' : 'boxOff'} />
          <span>
            {children}
            {note && <small>{note}</small>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
