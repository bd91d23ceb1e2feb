import type { MouseEvent, ReactNode } from 'react';
import { navigate } from './router.ts';

type LinkProps = {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly isCurrent?: boolean;
  /** Where the words may be folded away. */
  readonly title?: string;
};

/** A real link, so that it can be opened in another tab and read out as one; followed without loading anew. */
export function Link({ to, children, className, isCurrent = false, title }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a
      href={to}
      className={className}
      title={title}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  );
}
