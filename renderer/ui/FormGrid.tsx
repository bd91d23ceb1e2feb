import type { ReactNode } from 'react';
import './FormGrid.css';

/** Six tracks; a field takes two, three or all six. */
export function FormGrid({ children }: { readonly children: ReactNode }) {
  return <div className="form-grid">{children}</div>;
}

type FormTitleProps = { readonly children: ReactNode; readonly act?: ReactNode };

export function FormTitle({ children, act }: FormTitleProps) {
  return (
    <div className="form-title">
      <h3>{children}</h3>
      {act}
    </div>
  );
}

type FormCellProps = { readonly width: 'third' | 'half' | 'full'; readonly children: ReactNode };

export function FormCell({ width, children }: FormCellProps) {
  return <div className={`form-cell is-${width}`}>{children}</div>;
}
