import { weekdayOf, type LocalDate } from '#shared/lib/time.ts';
import { addDays, isWorkingDay } from '#shared/lib/workingDays.ts';

/** What is known of the open requests and of the last weeks (SLT-09). */
export type BacklogFacts = {
  readonly today: LocalDate;
  /** Days on which answers are promised to open requests; those that wait for their clients are not among them. */
  readonly promisedFor: readonly LocalDate[];
  /** Whole weeks before today that the rest is about. */
  readonly weeks: number;
  readonly registered: readonly { readonly on: LocalDate; readonly dueDate: LocalDate }[];
  readonly answeredOn: readonly LocalDate[];
  readonly answeredToday: number;
};

/** Numbers are what is to be expected, so they need not be whole; `due` counts open requests and is. */
export type BacklogDay = {
  readonly day: LocalDate;
  readonly due: number;
  /** Usual on this weekday. */
  readonly arrivals: number;
  readonly answers: number;
  /** When the day is over. */
  readonly overdue: number;
  /** More has to be answered than usually is on this weekday: the overdue become more. */
  readonly isTooMuch: boolean;
};

export type BacklogForecast = {
  readonly weeks: number;
  readonly overdueNow: number;
  readonly days: readonly BacklogDay[];
};

export const MOST_WEEKS = 8;
/** Less says nothing about the next days. */
const [ENOUGH_WEEKS, ENOUGH_ANSWERS] = [4, 12];
const DAYS_AHEAD = 5;
/** Of a request: what is less is chance. */
const HALF = 0.5;

/**
 * Whether the list of overdue requests grows, if as many come and are answered as on these weekdays of the last weeks and the
 * earliest promise is always answered first. Null where too little is known.
 */
export function backlogForecast(facts: BacklogFacts): BacklogForecast | null {
  const { today, promisedFor, weeks, answeredOn } = facts;
  if (weeks < ENOUGH_WEEKS || answeredOn.length < ENOUGH_ANSWERS) return null;
  const days = workingDaysFrom(today, DAYS_AHEAD);
  // What is promised for a free day is looked for on the working day after it.
  const dueOn = (day: LocalDate): number =>
    promisedFor.filter((date) => date >= today && atWork(date) === day).length;
  const usual = usualDays(facts);
  const open = promisedFor.map((date): Open => ({ dueDate: date, amount: 1 }));
  const overdueNow = promisedFor.filter((date) => date < today).length;
  let overdue = overdueNow;
  return {
    weeks,
    overdueNow,
    days: days.map((day) => {
      const { arrivals, lags, answers } = usual(weekdayOf(day));
      if (day > today)
        for (const { days: lag, share } of lags) open.push({ dueDate: after(day, lag), amount: share });
      answerFirst(open, day === today ? Math.max(0, answers - facts.answeredToday) : answers);
      const before = overdue;
      overdue = open.reduce((sum, { dueDate, amount }) => sum + (dueDate <= day ? amount : 0), 0);
      return { day, due: dueOn(day), arrivals, answers, overdue, isTooMuch: overdue - before >= HALF };
    }),
  };
}

/** A request, or the part of one that is to be expected. */
type Open = { readonly dueDate: LocalDate; amount: number };

function answerFirst(open: Open[], answers: number): void {
  let left = answers;
  for (const one of open.sort((a, b) => a.dueDate.localeCompare(b.dueDate))) {
    const answered = Math.min(left, one.amount);
    one.amount -= answered;
    left -= answered;
  }
}

type UsualDay = {
  readonly arrivals: number;
  readonly answers: number;
  /** Of what arrives: in how many working days it is due. */
  readonly lags: readonly { readonly days: number; readonly share: number }[];
};

/** By weekday; a weekday on which nobody worked in these weeks is like the others. */
function usualDays({ today, weeks, registered, answeredOn }: BacklogFacts): (weekday: number) => UsualDay {
  const worked = daysBetween(addDays(today, -7 * weeks), today).filter(isWorkingDay);
  return (weekday) => {
    const same = worked.filter((day) => weekdayOf(day) === weekday);
    const days = new Set(same.length > 0 ? same : worked);
    const came = registered.filter(({ on }) => days.has(atWork(on)));
    const lags = Map.groupBy(came, ({ on, dueDate }) => lagOf(on, dueDate));
    return {
      arrivals: came.length / days.size,
      answers: answeredOn.filter((day) => days.has(atWork(day))).length / days.size,
      lags: [...lags].map(([lag, those]) => ({ days: lag, share: those.length / days.size })),
    };
  };
}

/** The day itself, or the working day after it. */
function atWork(date: LocalDate): LocalDate {
  return isWorkingDay(date) ? date : atWork(addDays(date, 1));
}

function lagOf(from: LocalDate, to: LocalDate): number {
  return (
    daysBetween(from, to).filter((day) => day > from && isWorkingDay(day)).length +
    (isWorkingDay(to) && to > from ? 1 : 0)
  );
}

function after(from: LocalDate, workingDays: number): LocalDate {
  return workingDays === 0 ? from : (workingDaysFrom(addDays(from, 1), workingDays).at(-1) ?? from);
}

function workingDaysFrom(from: LocalDate, count: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = atWork(from); days.length < count; day = atWork(addDays(day, 1))) days.push(day);
  return days;
}

/** Without the last one. */
function daysBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}
