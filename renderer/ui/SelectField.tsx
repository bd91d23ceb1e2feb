import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Choice } from './choice.ts';
import { FieldLabel, FieldNotes, fieldClass } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import { Icon } from './Icon.tsx';
import './Field.css';
import './SelectField.css';
import './Options.css';

type SelectFieldProps<Key extends string> = FieldProps & {
  readonly choices: readonly Choice<Key>[];
  readonly value: Key | null;
  readonly onChange: (value: Key) => void;
  readonly placeholder?: string | undefined;
};

export function SelectField<Key extends string>(props: SelectFieldProps<Key>) {
  const { t } = useTranslation();
  const { choices, value, onChange, problem, placeholder } = props;
  const notPossible = choices.filter((choice) => choice.whyNot).map((choice) => choice.key);
  return (
    <Select
      className={fieldClass(props.size)}
      value={value}
      onChange={(key) => onChange(key as Key)} // the list only holds our keys
      placeholder={placeholder ?? t('ui.choose')}
      isInvalid={Boolean(problem)}
      isDisabled={(props.isDisabled ?? false) || (props.isReadOnly ?? false)}
      disabledKeys={notPossible}
    >
      <FieldLabel {...props} />
      <Button className="field-input select-button" {...(problem ? { 'data-invalid': true } : {})}>
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <Icon name={problem ? 'error' : 'chevronDown'} />
      </Button>
      <FieldNotes {...props} />
      <Popover className="options-popover">
        <ListBox className="options" items={choices.map((choice) => ({ id: choice.key, choice }))}>
          {({ choice }) => (
            <ListBoxItem className="option" id={choice.key} textValue={choice.label}>
              {({ isSelected }) => (
                <>
                  {isSelected ? <Icon name="check" /> : choice.icon ? <Icon name={choice.icon} /> : <span />}
                  <span>
                    <Text slot="label">{choice.label}</Text>
                    {(choice.whyNot ?? choice.note) && (
                      <Text slot="description">
                        <small>{choice.whyNot ?? choice.note}</small>
                      </Text>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
