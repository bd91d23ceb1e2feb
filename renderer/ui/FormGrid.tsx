import type { ReactNode } from 'react';
import './FormGrid.css';

/** Six tracks; a field takes two, three or all six. */
export function FormGrid({ children }: { readonly children: ReactNode }) {
  return <div className="form-grid">{children}</div>;
}

export function FormTitle({ children }: { readonly children: ReactNode }) {
  return <h3 className="form-title">{children}</h3>;
}

type FormCellProps = { readonly width: 'third' | 'half' | 'full'; readonly children: ReactNode };

export function FormCell({ width, children }: FormCellProps) {
  return <div className={`form-cell is-${width}`}>{children}</div>;
}
