import { useEffect, type ReactNode } from 'react';
import { Clock } from '#renderer/app/Clock.tsx';

type KioskFrameProps = {
  readonly children: ReactNode;
  readonly className?: string;
  readonly step?: string;
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
};

export function KioskFrame({ children, className = 'kiosk', step, head, foot }: KioskFrameProps) {
  // A finger that stays long opens a menu of the browser, and behind it the way out of the page.
  useEffect(() => {
    const keepClosed = (event: Event) => event.preventDefault();
    window.addEventListener('contextmenu', keepClosed);
    return () => window.removeEventListener('contextmenu', keepClosed);
  }, []);
  return (
    <div className={className} data-step={step}>
      <header className="kiosk-head">
        {head}
        <span className="push">
          <Clock />
        </span>
      </header>
      <main className="kiosk-page" key={step}>
        {children}
      </main>
      {foot && <footer className="kiosk-foot">{foot}</footer>}
    </div>
  );
}
