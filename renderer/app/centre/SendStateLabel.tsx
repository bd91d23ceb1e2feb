import { useTranslation } from 'react-i18next';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { SEND_STATES, type SendState } from './sendState.ts';

export function SendStateLabel({ state }: { readonly state: SendState }) {
  const { t } = useTranslation();
  const { wordKey, icon, tone } = SEND_STATES[state];
  return (
    <StateLabel tone={tone} icon={icon}>
      {t(wordKey)}
    </StateLabel>
  );
}
