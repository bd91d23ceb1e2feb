import { parseDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components';
import { formatDate, type LocalDate } from '#shared/lib/time.ts';
import { FieldLabel, FieldNotes, fieldClass, focusOf } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import { Icon } from './Icon.tsx';
import { TextField } from './TextField.tsx';
import './Field.css';
import './DateField.css';

type DateFieldProps = FieldProps & {
  readonly value: LocalDate | null;
  /** Null until day, month and year are all there. */
  readonly onChange: (value: LocalDate | null) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly min?: LocalDate | undefined;
  readonly max?: LocalDate | undefined;
  /** Has the focus when it appears: the first field of a dialog. */
  readonly takesFocus?: boolean | undefined;
};

/** Day, month, year, typed one after another; a full segment moves on to the next. */
export function DateField(props: DateFieldProps) {
  if (!props.isReadOnly) return <TypedDate {...props} />;
  return (
    <TextField {...props} value={props.value ? formatDate(props.value) : ''} onChange={() => undefined} />
  );
}

function TypedDate(props: DateFieldProps) {
  const { value, onChange, onBlur, min, max, problem } = props;
  return (
    <AriaDateField
      className={fieldClass(props.size)}
      value={value ? parseDate(value) : null}
      onChange={(date) => onChange(date ? date.toString() : null)}
      granularity="day"
      shouldForceLeadingZeros
      isInvalid={Boolean(problem)}
      isDisabled={props.isDisabled ?? false}
      {...focusOf(props.takesFocus)}
      {...(onBlur ? { onBlur } : {})}
      {...(min ? { minValue: parseDate(min) } : {})}
      {...(max ? { maxValue: parseDate(max) } : {})}
    >
      <FieldLabel {...props} />
      <div className="field-box">
        <DateInput className="field-input date-input">
          {(segment) => (
            <DateSegment className="date-segment" segment={segment}>
              {({ text, type }) => (type === 'literal' ? '.' : text)}
            </DateSegment>
          )}
        </DateInput>
        {problem && <Icon name="error" />}
      </div>
      <FieldNotes {...props} />
    </AriaDateField>
  );
}
