import { useId } from 'react';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import './centre.css';

type TickFieldProps<Key extends string> = {
  readonly label: string;
  readonly choices: readonly { readonly key: Key; readonly label: string }[];
  readonly values: readonly Key[];
  readonly onChange: (values: Key[]) => void;
};

/** Several of a few, as a row of words. */
export function TickField<Key extends string>({ label, choices, values, onChange }: TickFieldProps<Key>) {
  const labelId = useId();
  const toggle = (key: Key, isOn: boolean) =>
    onChange(
      choices.map((choice) => choice.key).filter((one) => (one === key ? isOn : values.includes(one))),
    );
  return (
    <div className="field" role="group" aria-labelledby={labelId}>
      <span className="field-label" id={labelId}>
        {label}
      </span>
      <div className="roles-field">
        {choices.map(({ key, label: word }) => (
          <Checkbox key={key} isSelected={values.includes(key)} onChange={(isOn) => toggle(key, isOn)}>
            {word}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
