import type { KeyboardEvent, Ref } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { FieldLabel, FieldNotes, fieldClass, focusOf } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import './Field.css';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly type?: 'text' | 'password' | 'tel' | 'email' | 'url' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal' | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly leadIcon?: IconName | undefined;
  /** Has the focus when it appears: the first field of a dialog, a search that opens. */
  readonly takesFocus?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    onBlur,
    onKeyDown,
    type = 'text',
    problem,
    inputMode,
    maxLength,
    inputRef,
  } = props;
  return (
    <AriaTextField
      className={fieldClass(props.size)}
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={Boolean(problem)}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
      {...focusOf(props.takesFocus)}
      // A client's data must not land in the browser's own form memory.
      autoComplete="off"
      spellCheck="false"
      {...(onBlur ? { onBlur } : {})}
      {...(inputMode ? { inputMode } : {})}
      {...(maxLength ? { maxLength } : {})}
    >
      <FieldLabel {...props} />
      <div className="field-box">
        {props.leadIcon && <Icon name={props.leadIcon} className="field-lead" />}
        <Input
          className="field-input"
          placeholder={props.placeholder ?? ''}
          {...(onKeyDown ? { onKeyDown } : {})}
          {...(inputRef ? { ref: inputRef } : {})}
        />
        {problem && <Icon name="error" />}
      </div>
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
