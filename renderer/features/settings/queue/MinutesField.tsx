import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/TextField.tsx';

type MinutesFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isWrong: boolean;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly isLabelHidden?: boolean;
};

export function MinutesField({ isWrong, bounds, onChange, ...field }: MinutesFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      {...field}
      inputMode="numeric"
      maxLength={3}
      onChange={(text) => onChange(text.replaceAll(/\D/g, ''))}
      problem={isWrong ? t('queueSettings.between', bounds) : null}
    />
  );
}
