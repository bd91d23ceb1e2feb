import { useEffect, useRef, type ReactNode } from 'react';

/** The question of a page; read out when the page comes, and the next Tab goes to its first answer. */
export function PageTitle({ children }: { readonly children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={title} tabIndex={-1} className="kiosk-title">
      {children}
    </h1>
  );
}
