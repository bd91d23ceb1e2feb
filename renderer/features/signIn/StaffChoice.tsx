import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_KEYS, ROLE_TASK_KEYS } from '#renderer/app/centre/roles.ts';
import { PickList, type PickRow } from '#renderer/ui/PickList.tsx';
import type { SignInOptions } from './signInChoice.ts';

type Staff = SignInOptions['staff'][number];
type StaffChoiceProps = {
  readonly staff: readonly Staff[];
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Enter: go on to the PIN. */
  readonly onDone: () => void;
  readonly isFocused: boolean;
};

/** Arrows or the first letters of a name choose, Enter goes on. */
export function StaffChoice({ staff, selected, onSelect, onDone, isFocused }: StaffChoiceProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocused) place.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }, [isFocused]);
  const rowOf = ({ id, name, roles, demoPin }: Staff): PickRow => ({
    id,
    icon: id === selected ? 'radioOn' : 'radioOff',
    tone: id === selected ? 'accent' : 'neutral',
    text: name,
    note: roles.map((role) => t((demoPin ? ROLE_TASK_KEYS : ROLE_KEYS)[role])).join(', '),
    side: demoPin ? t('signIn.demoPin', { pin: demoPin }) : undefined,
  });
  return (
    <section className="sign-in-who">
      <h2>{t('signIn.who')}</h2>
      <div className="sign-in-staff" ref={place}>
        <PickList
          label={t('signIn.who')}
          rows={staff.map(rowOf)}
          selected={selected}
          onSelect={onSelect}
          onOpen={(id) => {
            onSelect(id);
            onDone();
          }}
          emptyText={t('signIn.nobody')}
        />
      </div>
    </section>
  );
}
