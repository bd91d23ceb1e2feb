import { useEffect, useState } from 'react';
import { useUi } from '#renderer/app/uiStore.ts';

/** What one client needs to read and reach the screen; the next one begins as the centre has it. */
export type KioskLook = { readonly isContrast: boolean; readonly isLarge: boolean; readonly isLow: boolean };
export const PLAIN_LOOK: KioskLook = { isContrast: false, isLarge: false, isLow: false };

export function useKioskLook() {
  const [look, setLook] = useState(PLAIN_LOOK);
  const theme = useUi((ui) => ui.look.theme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = look.isContrast ? 'contrast' : theme;
  }, [look.isContrast, theme]);
  const classes = ['kiosk', look.isLarge ? 'is-large' : '', look.isLow ? 'is-low' : ''];
  return {
    look,
    className: classes.filter(Boolean).join(' '),
    change: (part: Partial<KioskLook>) => setLook({ ...look, ...part }),
    reset: () => setLook(PLAIN_LOOK),
  };
}
