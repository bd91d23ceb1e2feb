import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { freeWords, rulesWords, whenWords } from '#renderer/app/centre/presenceWords.ts';
import { formatTime } from '#renderer/app/format.ts';
import type { PickRow } from '#renderer/ui/PickList.tsx';

type Now = OutputOf<'presence.now'>;
type Person = Now['people'][number];
type Centre = Now['centres'][number];
type InstitutionDays = Now['institutions'][number];

/** One who can help, where, and how soon. */
export type Helper = {
  readonly row: PickRow;
  readonly kind: 'person' | 'institution' | 'centre';
  /** Whether a hand-off reaches somebody who is at work now. */
  readonly isAtWork: boolean;
  /** Of another centre, for a consultation by video. */
  readonly centreId: string | null;
};

type Asked = {
  /** Whose matter it is; null: not said. */
  readonly institutionId: string | null;
  /** Nobody hands over to themselves. */
  readonly ownStaffId: string;
  readonly today: LocalDate;
};

/** Whoever can take it soonest stands first; those of other institutions last, for a word of advice. */
export function helpersOf(
  { people, institutions, centres }: Now,
  asked: Asked,
  nameOf: (institutionId: string) => string,
  t: TFunction,
): Helper[] {
  const others = people.filter(({ staffId }) => staffId !== asked.ownStaffId);
  const specialists = others.filter(({ levels }) => levels.includes(2));
  const managers = others.filter(({ levels }) => levels.includes(3) && !levels.includes(2));
  const fits = (person: Person) => isOf(asked, person.institutionIds);
  const toPerson = (person: Person) => personOf(person, fits(person), nameOf, t);
  const elsewhere = centres.flatMap((centre) => centreOf(centre, asked, nameOf, t));
  return [
    ...specialists.filter(fits).map(toPerson),
    ...elsewhere.filter(({ isAtWork }) => isAtWork),
    ...institutions
      .filter(({ institutionId }) => asked.institutionId === null || institutionId === asked.institutionId)
      .map((days) => daysOf(days, asked.today, nameOf, t)),
    ...elsewhere.filter(({ isAtWork }) => !isAtWork),
    ...managers.map(toPerson),
    ...specialists.filter((person) => !fits(person)).map(toPerson),
  ];
}

function isOf({ institutionId }: Asked, institutionIds: readonly string[] | null): boolean {
  return institutionId === null || institutionIds === null || institutionIds.includes(institutionId);
}

function personOf(
  person: Person,
  isOwn: boolean,
  nameOf: (institutionId: string) => string,
  t: TFunction,
): Helper {
  const { staffId, name, counter, levels, institutionIds, freeInMinutes } = person;
  const takes = institutionIds?.map(nameOf).join(', ') ?? t('handoff.presence.all');
  const about = levels.includes(2) ? takes : t('handoff.to.manager');
  const isFree = freeInMinutes === 0;
  return {
    kind: 'person',
    isAtWork: true,
    centreId: null,
    row: {
      id: `person:${staffId}`,
      icon: 'person',
      tone: isOwn ? 'accent' : 'neutral',
      text: name,
      note: [counter, about, isOwn ? null : t('handoff.to.otherInstitution')].filter(Boolean).join(' · '),
      side: freeWords(person, t),
      sideTone: isOwn && isFree ? 'done' : undefined,
    },
  };
}

function daysOf(
  days: InstitutionDays,
  today: LocalDate,
  nameOf: (institutionId: string) => string,
  t: TFunction,
): Helper {
  return {
    kind: 'institution',
    isAtWork: false,
    centreId: null,
    row: {
      id: `institution:${days.institutionId}`,
      icon: 'calendar',
      text: t('handoff.who.comesHere', { institution: nameOf(days.institutionId) }),
      note: rulesWords(days.rules, t),
      side: whenWords(days, today, t),
      sideTone: days.isHereNow ? 'done' : undefined,
    },
  };
}

/** One that neither has such a specialist now nor expects one cannot help. */
function centreOf(
  centre: Centre,
  asked: Asked,
  nameOf: (institutionId: string) => string,
  t: TFunction,
): Helper[] {
  const { centreId, name, specialists, forAll, institutionIds, institutions, reportedAt } = centre;
  const isAtWork = specialists > 0 && (forAll > 0 || isOf(asked, institutionIds));
  const days = institutions.find(({ institutionId }) => institutionId === asked.institutionId);
  if (!isAtWork && !days?.next) return [];
  const takes = forAll > 0 ? t('handoff.presence.all') : institutionIds.map(nameOf).join(', ');
  const comes = days && `${nameOf(days.institutionId)}: ${whenWords(days, asked.today, t)}`;
  const asOf = t('handoff.who.asOf', { time: formatTime(reportedAt) });
  const facts = [isAtWork && t('handoff.who.specialists', { count: specialists }), isAtWork && takes, comes];
  const side = isAtWork
    ? freeWords({ onBreakUntil: null, freeInMinutes: centre.freeInMinutes ?? 0 }, t)
    : undefined;
  return [
    {
      kind: 'centre',
      isAtWork,
      centreId,
      row: {
        id: `centre:${centreId}`,
        icon: 'company',
        text: name,
        note: [...facts, asOf].filter(Boolean).join(' · '),
        side,
      },
    },
  ];
}
