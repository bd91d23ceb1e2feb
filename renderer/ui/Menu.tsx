import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import { Kbd } from './Kbd.tsx';
import './Options.css';

export type MenuEntry = {
  readonly id: string;
  readonly text: string;
  readonly icon?: IconName | undefined;
  readonly keys?: string | undefined;
  readonly isChosen?: boolean | undefined;
  readonly run: () => void;
};

type MenuProps = {
  readonly label: string;
  /** A React Aria button. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
};

export function Menu({ label, trigger, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="options-popover" placement="bottom end">
        <AriaMenu
          className="options"
          aria-label={label}
          onAction={(id) => entries.find((entry) => entry.id === id)?.run()}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="option" textValue={entry.text}>
              {entry.isChosen ? <Icon name="check" /> : entry.icon ? <Icon name={entry.icon} /> : <span />}
              <span className={entry.isChosen ? 'bold' : undefined}>{entry.text}</span>
              {entry.keys && <Kbd keys={entry.keys} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
