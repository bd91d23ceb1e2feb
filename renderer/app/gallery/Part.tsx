import type { ReactNode } from 'react';

type PartProps = { readonly title: string; readonly width?: 'wide' | 'full'; readonly children: ReactNode };

/** One component in its states. The gallery speaks in examples, not in texts of the product. */
export function Part({ title, width, children }: PartProps) {
  return (
    <section className={width ? `gallery-part is-${width}` : 'gallery-part'} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Row({ children }: { readonly children: ReactNode }) {
  return <div className="gallery-row">{children}</div>;
}
