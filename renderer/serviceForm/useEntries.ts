import { useEffect, useRef, useState } from 'react';
import { askedForm, entryCount, withEntry, withoutEntry } from '#shared/catalogue/askedForm.ts';
import type { Form, Section } from '#shared/catalogue/formTypes.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { focusField } from './focusField.ts';

type TakenOut = { readonly groupId: string; readonly entry: Answers };

export type Entries = {
  add(group: Section): void;
  takeOut(group: Section, number: number): void;
  /** Undefined: nothing was taken out of this group. */
  readonly putBack: (group: Section) => (() => void) | undefined;
};

/** Adds and takes out entries of groups; the focus goes to what was added, or to where one can be added. */
export function useEntries(form: Form, answers: Answers, onChange: (answers: Answers) => void): Entries {
  const [takenOut, setTakenOut] = useState<TakenOut | null>(null);
  /** Where the focus goes once what was changed is on the screen. */
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current !== null && focusField(next.current)) next.current = null;
  }, [answers]);

  const change = (group: Section, changed: Answers, number: number) => {
    const fields = askedForm(form, changed).sections.find(
      ({ entry }) => entry?.groupId === group.id && entry.number === number,
    )?.fields;
    next.current = fields?.[0]?.id ?? addPlace(group);
    onChange(changed);
  };
  return {
    add: (group) => change(group, withEntry(group, answers), entryCount(group, answers) + 1),
    takeOut(group, number) {
      const { left, entry } = withoutEntry(group, answers, number);
      const isEmpty = Object.values(entry).every((answer) => answer === '');
      setTakenOut(isEmpty ? null : { groupId: group.id, entry });
      change(group, left, 0);
    },
    putBack(group) {
      if (takenOut?.groupId !== group.id) return undefined;
      return () => {
        setTakenOut(null);
        change(group, withEntry(group, answers, takenOut.entry), entryCount(group, answers) + 1);
      };
    },
  };
}

/** Where the button that adds an entry is found. */
export function addPlace({ id }: Section): string {
  return `${id}+`;
}
