import type { ReactNode } from 'react';
import { useFocusPlace } from '../useFocusPlace.ts';

type PaneBodyProps = {
  /** Selector of what gets the focus when this place opens. */
  readonly first?: string | undefined;
  readonly children: ReactNode;
};

/** The scrolling part of the middle column. */
export function PaneBody({ first, children }: PaneBodyProps) {
  return (
    <div className="pane-body place" ref={useFocusPlace(first)} tabIndex={-1}>
      {children}
    </div>
  );
}
