import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import type { Choice } from '#renderer/ui/choice.ts';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';

type ManyBoxesProps<Key extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Key>[];
  readonly value: readonly Key[];
  readonly onChange: (value: Key[]) => void;
  readonly problem?: string | null | undefined;
};

/** Several of a few; they keep the order of the list, whatever the order of ticking. */
export function ManyBoxes<Key extends string>(props: ManyBoxesProps<Key>) {
  const { label, hint, choices, value, onChange, problem } = props;
  const change = (key: Key, isOn: boolean) =>
    onChange(
      choices.map((choice) => choice.key).filter((each) => (each === key ? isOn : value.includes(each))),
    );
  return (
    <fieldset className="settings-group card-boxes">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice.key}
          isSelected={value.includes(choice.key)}
          onChange={(isOn) => change(choice.key, isOn)}
          isInvalid={Boolean(problem)}
        >
          {choice.label}
        </Checkbox>
      ))}
      {problem ? <FieldHint tone="error">{problem}</FieldHint> : hint && <FieldHint>{hint}</FieldHint>}
    </fieldset>
  );
}
