import { useTranslation } from 'react-i18next';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { ageLook } from './age.ts';

export function AgeLabel({ days }: { readonly days: number }) {
  const { t } = useTranslation();
  const { tone, icon, words } = ageLook(days, t);
  return (
    <StateLabel tone={tone} icon={icon}>
      {words}
    </StateLabel>
  );
}
