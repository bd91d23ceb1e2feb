import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import type { Tone } from './tone.ts';
import './List.css';
import './StateLabel.css';

export function List({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <ul className="list" aria-label={label}>
      {children}
    </ul>
  );
}

type ListRowProps = {
  readonly icon: IconName;
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
  /** Second line, small. */
  readonly note?: ReactNode;
  /** A date or a number at the right. */
  readonly side?: ReactNode;
  /** A small button at the right. */
  readonly act?: ReactNode;
  /** Not needed or not possible here; the note says why. */
  readonly isOff?: boolean | undefined;
};

export function ListRow({ icon, tone, children, note, side, act, isOff }: ListRowProps) {
  const className = ['list-row', act ? 'has-act' : '', isOff ? 'is-off' : ''].filter(Boolean).join(' ');
  return (
    <li className={className}>
      {tone ? (
        <span className={`state is-${tone}`}>
          <Icon name={icon} />
        </span>
      ) : (
        <Icon name={icon} />
      )}
      <span>
        {children}
        {note && <small>{note}</small>}
      </span>
      {act ?? (side && <span className="muted nowrap">{side}</span>)}
    </li>
  );
}
