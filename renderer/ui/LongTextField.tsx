import { TextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldLabel, FieldNotes, fieldClass, focusOf } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import './Field.css';

type LongTextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly placeholder?: string | undefined;
  /** Has the focus when it appears: the first field of a dialog, a search that opens. */
  readonly takesFocus?: boolean | undefined;
};

export function LongTextField(props: LongTextFieldProps) {
  const { value, onChange, onBlur, rows = 3, maxLength } = props;
  return (
    <AriaTextField
      className={fieldClass(props.size)}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(props.problem)}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
      {...focusOf(props.takesFocus)}
      autoComplete="off"
      {...(onBlur ? { onBlur } : {})}
      {...(maxLength ? { maxLength } : {})}
    >
      <FieldLabel {...props} />
      <TextArea className="field-input" rows={rows} placeholder={props.placeholder} />
      <FieldNotes {...props} />
    </AriaTextField>
  );
}
