import { Radio, RadioGroup } from 'react-aria-components';
import type { Choice } from './choice.ts';
import { FieldLabel, FieldNotes, fieldClass } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import { FieldHint } from './FieldHint.tsx';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { SelectField } from './SelectField.tsx';
import './Field.css';
import './ChoiceField.css';

/** More than this do not fit side by side and become a list that opens. */
const MOST_SEGMENTS = 5;

type ChoiceFieldProps<Key extends string> = Omit<FieldProps, 'size'> & {
  readonly choices: readonly Choice<Key>[];
  readonly value: Key | null;
  readonly onChange: (value: Key) => void;
  readonly size?: FieldProps['size'] | 'small';
};

export function ChoiceField<Key extends string>(props: ChoiceFieldProps<Key>) {
  const { choices, size } = props;
  if (choices.length > MOST_SEGMENTS) {
    const { size: _, ...rest } = props;
    return <SelectField {...rest} size={size === 'small' ? 'normal' : size} />;
  }
  return <Segments {...props} />;
}

function Segments<Key extends string>(props: ChoiceFieldProps<Key>) {
  const { choices, value, onChange, size, problem, ...rest } = props;
  const fieldProps: FieldProps = { ...rest, problem };
  return (
    <RadioGroup
      className={size === 'small' ? 'field is-small' : fieldClass(size)}
      orientation="horizontal"
      value={value}
      onChange={(key) => onChange(key as Key)} // the group only holds our keys
      isInvalid={Boolean(problem)}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
    >
      <FieldLabel {...fieldProps} />
      <div className="segments">
        {choices.map((choice) => (
          <Radio key={choice.key} className="segment" value={choice.key} isDisabled={Boolean(choice.whyNot)}>
            {({ isSelected }) => (
              <>
                <SegmentIcon choice={choice} isSelected={isSelected} />
                <span className="segment-word">{choice.label}</span>
                {choice.keys && <Kbd keys={choice.keys} isSilent />}
              </>
            )}
          </Radio>
        ))}
      </div>
      {choices.map(
        ({ key, label, whyNot }) =>
          whyNot && (
            <FieldHint key={key}>
              {label}: {whyNot}
            </FieldHint>
          ),
      )}
      <FieldNotes {...fieldProps} />
    </RadioGroup>
  );
}

function SegmentIcon({
  choice,
  isSelected,
}: {
  readonly choice: Choice<string>;
  readonly isSelected: boolean;
}) {
  if (isSelected) return <Icon name="check" />;
  if (choice.whyNot) return <Icon name="notAllowed" />;
  return choice.icon ? <Icon name={choice.icon} /> : null;
}
