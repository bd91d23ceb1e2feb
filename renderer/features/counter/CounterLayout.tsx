import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { create } from 'zustand';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { useBreakCommand } from './shift/useShift.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

type Drawer = 'queue' | 'card';

/** On narrow windows a side column waits behind a button; one at a time. */
export const useDrawers = create<{
  readonly open: Drawer | null;
  readonly toggle: (drawer: Drawer) => void;
  readonly close: () => void;
}>()((set) => ({
  open: null,
  toggle: (drawer) => set(({ open }) => ({ open: open === drawer ? null : drawer })),
  close: () => set({ open: null }),
}));

type CounterLayoutProps = {
  readonly queue: ReactNode;
  readonly children: ReactNode;
  readonly card: ReactNode;
};

/** Three columns; the visit in the middle never folds. */
export function CounterLayout({ queue, children, card }: CounterLayoutProps) {
  const { t } = useTranslation();
  const { toggle } = useDrawers();
  // Whoever was called is not left standing.
  const takeBreak = useBreakCommand(t('errors.rule.shift.clientFirst'));
  useCommands([
    { id: 'counter.card', labelKey: 'counter.act.card', run: () => toggle('card') },
    { id: 'counter.queue', labelKey: 'counter.act.queue', run: () => toggle('queue') },
    takeBreak,
  ]);
  return (
    <div className="counter">
      <SideColumn drawer="queue">{queue}</SideColumn>
      {children}
      <SideColumn drawer="card">{card}</SideColumn>
    </div>
  );
}

function SideColumn({ drawer, children }: { readonly drawer: Drawer; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const isOpen = useDrawers(({ open }) => open === drawer);
  const close = useDrawers((state) => state.close);
  const column = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    column.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isOpen]);
  return (
    // Esc closes the drawer from anything inside it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={column}
      tabIndex={-1}
      className={`counter-side is-${drawer}${isOpen ? ' is-open' : ''}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close();
      }}
    >
      <span className="drawer-close">
        <IconButton icon="close" label={t('ui.close')} onPress={close} />
      </span>
      {children}
    </div>
  );
}
