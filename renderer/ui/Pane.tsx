import type { ReactNode } from 'react';
import './Pane.css';

type PaneProps = {
  /** Heading of the column and its name as a region. */
  readonly title: string;
  /** Right of the title: a count, a range. */
  readonly note?: ReactNode;
  readonly count?: number | undefined;
  /** Side columns are sunken and scroll as a whole. */
  readonly isSide?: boolean;
  /** For a column that draws its own head, such as the visit's band. */
  readonly hasOwnHead?: boolean;
  readonly children: ReactNode;
};

export function Pane({ title, note, count, isSide = false, hasOwnHead = false, children }: PaneProps) {
  return (
    <section className={isSide ? 'pane is-side' : 'pane'} aria-label={title}>
      {!hasOwnHead && (
        <div className="pane-head">
          <h2>{title}</h2>
          {count !== undefined && <span className="bold">{count}</span>}
          {note && <span className="push sub">{note}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Small heading inside a side column. */
export function Caption({ children, note }: { readonly children: string; readonly note?: ReactNode }) {
  return (
    <div className="caption">
      <h3>{children}</h3>
      {note !== undefined && <span>{note}</span>}
    </div>
  );
}
