import { Radio, RadioGroup } from 'react-aria-components';
import type { Choice } from './choice.ts';
import { FieldLabel, FieldNotes } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { StateLabel } from './StateLabel.tsx';
import './ChoiceList.css';
import './Field.css';

type ChoiceListProps<Key extends string> = FieldProps & {
  readonly choices: readonly Choice<Key>[];
  readonly value: Key | null;
  readonly onChange: (value: Key) => void;
};

/** One below the other with a second line each; what cannot be chosen stays, struck, and says why. */
export function ChoiceList<Key extends string>(props: ChoiceListProps<Key>) {
  const { choices, value, onChange, problem } = props;
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(key) => onChange(key as Key)} // the group only holds our keys
      isInvalid={Boolean(problem)}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
    >
      <FieldLabel {...props} />
      <div className="choice-list">
        {choices.map((choice) => (
          <Radio
            key={choice.key}
            className="choice-row"
            value={choice.key}
            isDisabled={Boolean(choice.whyNot)}
          >
            {({ isSelected }) => (
              <>
                <Icon name={choice.whyNot ? 'notAllowed' : isSelected ? 'radioOn' : 'radioOff'} />
                <span>
                  <span className="choice-word">{choice.label}</span>
                  <SecondLine of={choice} />
                </span>
                {choice.keys && <Kbd keys={choice.keys} isSilent />}
              </>
            )}
          </Radio>
        ))}
      </div>
      <FieldNotes {...props} />
    </RadioGroup>
  );
}

function SecondLine({ of: { whyNot, note, isDoubtful } }: { readonly of: Choice<string> }) {
  const words = whyNot ?? note;
  if (!words) return null;
  if (whyNot || !isDoubtful) return <small>{words}</small>;
  return (
    <small>
      <StateLabel tone="warn">{words}</StateLabel>
    </small>
  );
}
