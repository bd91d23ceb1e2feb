import { useTranslation } from 'react-i18next';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { ShownState } from './useShowToClient.ts';

const LOOKS = {
  reads: { tone: 'accent', icon: 'eye', textKey: 'counter.clientScreen.reads' },
  confirmed: { tone: 'done', icon: 'checkCircle', textKey: 'counter.clientScreen.confirmed' },
  outdated: { tone: 'warn', icon: 'warning', textKey: 'counter.clientScreen.outdated' },
} as const;

/** What became of the data on the client's screen. */
export function ShownToClient({ state }: { readonly state: ShownState }) {
  const { t } = useTranslation();
  const { tone, icon, textKey } = LOOKS[state];
  return (
    <StateLabel tone={tone} icon={icon}>
      {t(textKey)}
    </StateLabel>
  );
}
