import { useId, type ReactNode } from 'react';

type SetupPartProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

/** One section of the page: what it is about at the left, its fields at the right. */
export function SetupPart({ title, text, children }: SetupPartProps) {
  const titleId = useId();
  return (
    <section className="setup-part" aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{title}</h2>
        <p className="sub">{text}</p>
      </div>
      <div className="setup-fields">{children}</div>
    </section>
  );
}
