import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_KEYS, ROLE_TASK_KEYS } from '#renderer/app/centre/roles.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { SignInOptions } from './signInChoice.ts';
import { createTypeAhead } from './typeAhead.ts';

type Staff = SignInOptions['staff'][number];
type StaffChoiceProps = {
  readonly staff: readonly Staff[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter or a click: go on to the PIN. */
  readonly onDone: () => void;
  readonly isFocused: boolean;
};

/** Arrows or the first letters of a name choose, Enter goes on. */
export function StaffChoice({ staff, selected, onSelect, onDone, isFocused }: StaffChoiceProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const typeAhead = useRef(createTypeAhead());
  useEffect(() => {
    if (isFocused) place.current?.querySelector('input')?.focus();
  }, [isFocused]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && selected !== null) {
      event.preventDefault();
      onDone();
      return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey) return;
    const found = typeAhead.current(event.key, staff, Date.now());
    if (!found) return;
    event.preventDefault();
    onSelect(found.id);
    place.current?.querySelector<HTMLElement>(`[value="${found.id}"]`)?.focus();
  }

  return (
    <section className="sign-in-who">
      <h2 id="sign-in-who">{t('signIn.who')}</h2>
      {/* The keys pressed in its answers are heard here; it takes no focus itself. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        className="sign-in-staff"
        role="radiogroup"
        aria-labelledby="sign-in-who"
        ref={place}
        onKeyDown={onKeyDown}
      >
        {staff.map((person) => (
          <StaffRow
            key={person.id}
            person={person}
            isSelected={person.id === selected}
            onSelect={() => onSelect(person.id)}
            onDone={onDone}
          />
        ))}
      </div>
    </section>
  );
}

type StaffRowProps = {
  readonly person: Staff;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onDone: () => void;
};

function StaffRow({ person, isSelected, onSelect, onDone }: StaffRowProps) {
  const { t } = useTranslation();
  const { id, name, roles, demoPin } = person;
  const [onlyRole] = roles;
  const words =
    demoPin && roles.length === 1 && onlyRole
      ? t(ROLE_TASK_KEYS[onlyRole])
      : roles.map((role) => t(ROLE_KEYS[role])).join(', ');
  return (
    <label className={isSelected ? 'sign-in-person is-selected' : 'sign-in-person'}>
      <input
        type="radio"
        name="staff"
        className="visually-hidden"
        value={id}
        checked={isSelected}
        onChange={onSelect}
        // Arrow keys also make a click, but one of no finger.
        onClick={(event) => {
          if (event.detail > 0) onDone();
        }}
      />
      <span className={isSelected ? 'state is-accent' : 'state is-neutral'}>
        <Icon name={isSelected ? 'radioOn' : 'radioOff'} />
      </span>
      <span>
        {name}
        <small>{words}</small>
      </span>
      {demoPin && <span className="sub nowrap">{t('signIn.demoPin', { pin: demoPin })}</span>}
    </label>
  );
}
