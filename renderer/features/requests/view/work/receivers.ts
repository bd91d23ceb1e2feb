import type { TFunction } from 'i18next';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';
import { whenWords } from '#renderer/app/centre/presenceWords.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import type { Choice } from '#renderer/ui/choice.ts';

type Options = OutputOf<'request.receivers'>;
type Way = Pick<InputOf<'request.route'>, 'toLevel' | 'target'>;

/** One line of the choice: whom, and whether they are at work. */
export type Receiver = Choice<string> & Way;

type Beside = { readonly nameOf: (institutionId: string) => string; readonly now: EpochMs };

/** Those who speak for the institution together first: whoever can takes it; then people, the manager, other centres. */
export function receiversOf(
  { institutionId, people, hasSpecialist, centres }: Options,
  { nameOf, now }: Beside,
  t: TFunction,
): Receiver[] {
  const unit: Receiver[] =
    institutionId === null
      ? []
      : [
          {
            key: 'specialists',
            label: t('work.route.specialists', { name: nameOf(institutionId) }),
            ...(hasSpecialist
              ? { note: t('work.route.specialistsNote') }
              : { whyNot: t('work.route.noSpecialist') }),
            toLevel: 2,
            target: { kind: 'institution', institutionId },
          },
        ];
  const [specialists, managers] = [
    people.filter(({ toLevel }) => toLevel === 2),
    people.filter(({ toLevel }) => toLevel === 3),
  ];
  return [
    ...unit,
    ...specialists.map((person) => toPerson(person, t)),
    { key: 'level2', label: t('work.route.anySpecialist'), toLevel: 2, target: { kind: 'level' } },
    { key: 'level3', label: t('work.route.manager'), toLevel: 3, target: { kind: 'level' } },
    ...managers.map((person) => toPerson(person, t)),
    ...centres.map((centre) => toCentre(centre, institutionId, { nameOf, now }, t)),
  ];
}

/** It waits there until somebody takes it: where nobody could, that is said before it is sent. */
function toCentre(
  { centreId, name, fits, next, reportedAt }: Options['centres'][number],
  institutionId: string | null,
  { nameOf, now }: Beside,
  t: TFunction,
): Receiver {
  const time = formatDayTime(reportedAt, now);
  const comes =
    institutionId !== null &&
    next &&
    `${nameOf(institutionId)}: ${whenWords({ next, isHereNow: false }, localDate(now), t)}`;
  const nobody = [t('work.route.nobodyThere'), comes, t('handoff.who.asOf', { time })];
  return {
    key: `centre:${centreId}`,
    label: name,
    note: fits > 0 ? t('work.route.elsewhere', { number: fits, time }) : nobody.filter(Boolean).join(' · '),
    isDoubtful: fits === 0,
    toLevel: 2,
    target: { kind: 'centre', centreId, institutionId },
  };
}

function toPerson(
  { staffId, name, toLevel, fits, isAtWork }: Options['people'][number],
  t: TFunction,
): Receiver {
  const note = [
    t(isAtWork ? 'work.route.atWork' : 'work.route.notAtWork'),
    fits ? null : t('work.route.otherInstitution'),
  ];
  return {
    key: `person:${staffId}`,
    label: name,
    note: note.filter(Boolean).join(' · '),
    toLevel,
    target: { kind: 'person', staffId },
  };
}
