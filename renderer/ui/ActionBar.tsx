import type { ReactNode } from 'react';
import { StateLabel } from './StateLabel.tsx';
import './ActionBar.css';

type ActionBarProps = {
  /** The one primary act; always at the right end. */
  readonly primary: ReactNode;
  /** Quiet acts at the left. */
  readonly children?: ReactNode;
  /** What is still missing, named in words. */
  readonly missing?: string | null | undefined;
  /** When the draft was saved. */
  readonly saved?: ReactNode;
};

/** The foot of a working column: the next step is always here, in the same corner and on the same key. */
export function ActionBar({ primary, children, missing, saved }: ActionBarProps) {
  const hasNote = Boolean(missing) || Boolean(saved);
  return (
    <div className="action-bar">
      {hasNote && (
        <div className="action-bar-note">
          <span role="status">{missing && <StateLabel tone="warn">{missing}</StateLabel>}</span>
          <span>{saved}</span>
        </div>
      )}
      <div className="action-bar-acts">
        <div className="action-bar-others">{children}</div>
        <span className="action-bar-primary">{primary}</span>
      </div>
    </div>
  );
}
