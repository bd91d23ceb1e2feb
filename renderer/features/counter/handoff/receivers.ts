import type { TFunction } from 'i18next';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import type { Level } from '#shared/domain/visit/handoff/types.ts';
import { freeWords } from '#renderer/app/centre/presenceWords.ts';
import { formatDay, formatTime } from '#renderer/app/format.ts';
import type { Choice } from '#renderer/ui/choice.ts';

type Options = OutputOf<'handoff.options'>;
type Person = Options['people'][number];
type Centre = Options['centres'][number];
type Target = InputOf<'handoff.offer'>['target'];

/** One line of the choice: whom, and how soon they can take it. */
export type Receiver = Choice<string> & { readonly toLevel: Level; readonly target: Target };

/** Presence as the choice itself: those who fit and are free soonest first; somebody unnamed is always possible. */
export function receiversOf(
  options: Options,
  nameOf: (institutionId: string) => string,
  t: TFunction,
): Receiver[] {
  const specialists = options.people.filter(({ levels }) => levels.includes(2));
  const managers = options.people.filter(({ levels }) => levels.includes(3) && !levels.includes(2));
  const back = options.fromLevel > 1 ? [anybody(1, t('handoff.to.counter'))] : [];
  return [
    ...specialists.filter(({ fits }) => fits).map((person) => toPerson(person, 2, t)),
    anybody(2, t('handoff.to.specialist'), presenceNote(options, specialists, nameOf, t)),
    anybody(3, t('handoff.to.manager')),
    ...managers.map((person) => toPerson(person, 3, t)),
    ...specialists.filter(({ fits }) => !fits).map((person) => toPerson(person, 2, t)),
    ...back,
    ...options.centres.filter(({ fits }) => fits > 0).map((centre) => toCentre(centre, options, t)),
  ];
}

/** Only the question goes there; the answer comes to this counter. How old the news is stands beside it. */
function toCentre(
  { centreId, name, fits, reportedAt }: Centre,
  { institutionId }: Options,
  t: TFunction,
): Receiver {
  return {
    key: `centre:${centreId}`,
    label: name,
    note: t('handoff.to.elsewhere', { number: fits, time: formatTime(reportedAt) }),
    toLevel: 2,
    target: { kind: 'centre', centreId, institutionId },
  };
}

function anybody(toLevel: Level, label: string, note?: string): Receiver {
  return { key: `level:${toLevel}`, label, note, toLevel, target: { kind: 'level' } };
}

function toPerson(person: Person, toLevel: Level, t: TFunction): Receiver {
  const { staffId, name, counter, waiting, fits } = person;
  const free = freeWords(person, t);
  const note = [
    counter,
    free,
    waiting === 0 ? null : t('handoff.to.waiting', { number: waiting }),
    fits ? null : t('handoff.to.otherInstitution'),
  ];
  return {
    key: `person:${staffId}`,
    label: name,
    note: note.filter(Boolean).join(' · '),
    toLevel,
    target: { kind: 'person', staffId },
  };
}

/** When nobody is here now, the next day on which the owner of the matter sits in this centre. */
function presenceNote(
  { institutionId, institutions }: Options,
  specialists: readonly Person[],
  nameOf: (institutionId: string) => string,
  t: TFunction,
): string {
  if (specialists.some(({ fits }) => fits)) return t('handoff.to.firstFree');
  const next = institutions.find((each) => each.institutionId === institutionId)?.next;
  if (!next || institutionId === null) return t('handoff.to.nobodyNow');
  const { day, from, to } = next;
  return t('handoff.to.nextPresence', { institution: nameOf(institutionId), day: formatDay(day), from, to });
}
