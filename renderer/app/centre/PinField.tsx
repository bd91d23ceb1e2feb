import { TextField, type TextFieldProps } from '#renderer/ui/TextField.tsx';

const LONGEST_PIN = 8;
const PIN = /^\d{4,8}$/;

export function isPin(text: string): boolean {
  return PIN.test(text);
}

type PinFieldProps = Pick<
  TextFieldProps,
  'label' | 'value' | 'hint' | 'problem' | 'takesFocus' | 'onBlur'
> & {
  readonly onChange: (pin: string) => void;
};

/** Digits only, not shown. */
export function PinField({ onChange, ...field }: PinFieldProps) {
  return (
    <TextField
      {...field}
      type="password"
      inputMode="numeric"
      maxLength={LONGEST_PIN}
      onChange={(text) => onChange(text.replaceAll(/\D/g, ''))}
    />
  );
}
