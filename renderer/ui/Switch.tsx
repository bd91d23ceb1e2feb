import { Switch as AriaSwitch } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import './Switch.css';

type SwitchProps = {
  readonly children: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean | undefined;
};

/** Takes effect at once. For an answer that is sent with a form, use a checkbox. */
export function Switch({ children, isOn, onChange, isDisabled }: SwitchProps) {
  const { t } = useTranslation();
  return (
    <AriaSwitch className="switch" isSelected={isOn} onChange={onChange} isDisabled={isDisabled ?? false}>
      <span className="switch-track" />
      {children}
      <span className="muted" aria-hidden="true">
        {isOn ? t('ui.on') : t('ui.off')}
      </span>
    </AriaSwitch>
  );
}
