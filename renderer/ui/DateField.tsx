import { parseDate } from '@internationalized/date';
import { useContext, useEffect, useMemo, useRef, useState, type FocusEvent } from 'react';
import {
  DateField as AriaDateField,
  DateFieldStateContext,
  DateInput,
  DateSegment,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatDate, type LocalDate } from '#shared/lib/time.ts';
import { FieldLabel, FieldNotes, fieldClass, focusOf } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import { Icon } from './Icon.tsx';
import { TextField } from './TextField.tsx';
import { flawOf, textOf, type DayFlaw, type TypedDay } from './typedDay.ts';
import { useDateKeys } from './useDateKeys.ts';
import './Field.css';
import './DateField.css';

type DateFieldProps = FieldProps & {
  readonly value: LocalDate | null;
  /** Null until day, month and year are all there and make a day; `typed` is what stands there until then. */
  readonly onChange: (value: LocalDate | null, typed: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly min?: LocalDate | undefined;
  readonly max?: LocalDate | undefined;
  /** Has the focus when it appears: the first field of a dialog. */
  readonly takesFocus?: boolean | undefined;
};

/** Day, month, year, typed one after another; a full segment, a dot or Tab moves on to the next. */
export function DateField(props: DateFieldProps) {
  if (!props.isReadOnly) return <TypedDate {...props} />;
  return (
    <TextField {...props} value={props.value ? formatDate(props.value) : ''} onChange={() => undefined} />
  );
}

const FLAW_KEYS = {
  partial: 'ui.date.partial',
  shortYear: 'ui.date.shortYear',
  noSuchDay: 'ui.date.noSuchDay',
} as const satisfies Record<DayFlaw, string>;

function TypedDate(props: DateFieldProps) {
  const { onBlur, min, max } = props;
  const { t } = useTranslation();
  const { shown, take, watch, leave, enter, refused } = useTypedDay(props);
  const keys = useDateKeys();
  const problem = refused ? t(FLAW_KEYS[refused.flaw], { day: refused.text }) : props.problem;
  // The library takes another object for another day, and puts it over what is being typed.
  const value = useMemo(() => dateOf(shown), [shown]);
  const minValue = useMemo(() => dateOf(min), [min]);
  const maxValue = useMemo(() => dateOf(max), [max]);
  return (
    <AriaDateField
      className={fieldClass(props.size)}
      value={value}
      onChange={(date) => take(date ? date.toString() : null)}
      granularity="day"
      shouldForceLeadingZeros
      isInvalid={Boolean(problem)}
      isDisabled={props.isDisabled ?? false}
      {...focusOf(props.takesFocus)}
      {...(onBlur ? { onBlur } : {})}
      {...(minValue ? { minValue } : {})}
      {...(maxValue ? { maxValue } : {})}
    >
      <FieldLabel {...props} />
      <div
        className="field-box"
        onBlurCapture={leave}
        onFocusCapture={(event) => {
          enter();
          keys.onFocus(event);
        }}
        onKeyDownCapture={keys.onKeyDown}
      >
        <DateInput className="field-input date-input">
          {(segment) => (
            <DateSegment className="date-segment" segment={segment}>
              {({ text, type }) => (type === 'literal' ? '.' : text)}
            </DateSegment>
          )}
        </DateInput>
        <Watch onTyped={watch} />
        {problem && <Icon name="error" />}
      </div>
      <FieldNotes {...props} problem={problem} />
    </AriaDateField>
  );
}

/**
 * The library tells of whole days only: one that was cut short stays what it was, and 31 June becomes 30 June when the
 * field is left. A day that nobody typed must not go to an institution.
 */
function useTypedDay({ value, onChange }: DateFieldProps) {
  /** What the library holds: whole days, also of the year 20. */
  const [shown, setShown] = useState(value);
  const [given, setGiven] = useState(() => givenOf(value));
  const [seen, setSeen] = useState(value);
  const [refused, setRefused] = useState<{ readonly flaw: DayFlaw; readonly text: string } | null>(null);
  const typed = useRef<TypedDay>({ day: null, month: null, year: null });
  const isRefusing = useRef(false);
  if (value !== seen) {
    setSeen(value);
    if (value !== given.value) {
      setShown(value);
      setGiven(givenOf(value));
    }
  }
  function give(next: LocalDate | null, text: string) {
    if (next === given.value && text === given.text) return;
    setGiven({ value: next, text });
    onChange(next, text);
  }
  return {
    shown,
    refused,
    take(date: LocalDate | null) {
      if (isRefusing.current) return;
      setShown(date);
    },
    watch(now: TypedDay) {
      typed.current = now;
      const text = textOf(now);
      // What was refused is gone from the screen, and is still what somebody typed.
      if (isRefusing.current && text === '') return;
      // Of the others more may still be typed.
      setRefused(flawOf(now) === 'noSuchDay' ? { flaw: 'noSuchDay', text } : null);
      if (flawOf(now) !== null || text === '') give(null, text);
      else if (shown !== null && formatDate(shown) === text) give(shown, text);
    },
    leave({ currentTarget, relatedTarget }: FocusEvent) {
      if (currentTarget.contains(relatedTarget)) return;
      const flaw = flawOf(typed.current);
      const text = textOf(typed.current);
      setRefused(flaw && { flaw, text });
      if (text === '') give(null, '');
      if (flaw !== 'noSuchDay') return;
      isRefusing.current = true;
      setShown(null);
    },
    enter() {
      isRefusing.current = false;
      setRefused(null);
    },
  };
}

function givenOf(value: LocalDate | null) {
  return { value, text: value ? formatDate(value) : '' };
}

/** Tells what stands in the segments, each time that it has changed. */
function Watch({ onTyped }: { readonly onTyped: (typed: TypedDay) => void }) {
  const state = useContext(DateFieldStateContext);
  const valueOf = (type: keyof TypedDay): number | null => {
    const segment = state?.segments.find((one) => one.type === type);
    return segment === undefined || segment.isPlaceholder ? null : (segment.value ?? null);
  };
  const [day, month, year] = [valueOf('day'), valueOf('month'), valueOf('year')];
  const latest = useRef(onTyped);
  useEffect(() => {
    latest.current = onTyped;
  });
  useEffect(() => latest.current({ day, month, year }), [day, month, year]);
  return null;
}

function dateOf(day: LocalDate | null | undefined) {
  return day ? parseDate(day) : null;
}
