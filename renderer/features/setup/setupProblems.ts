import { isPin } from '#renderer/app/centre/PinField.tsx';
import { isServerAddress, SHORTEST_CODE } from '#renderer/app/centre/serverAddress.ts';
import { parseHours } from '#renderer/app/centre/openingHoursText.ts';
import { fold } from '#renderer/app/fold.ts';
import { codeOf, type SetupDraft } from './setupDraft.ts';

export type SetupProblem =
  | 'centreName'
  | 'centreCode'
  | 'closedAlways'
  | 'hours'
  | 'counterName'
  | 'counterTwice'
  | 'counterCategories'
  | 'name'
  | 'nameTwice'
  | 'pin'
  | 'pinAgain'
  | 'roles'
  | 'address'
  | 'code';

/** What is wrong, by the place in the page: `administrator.pin`, `counters.2.name`. */
export type SetupProblems = Readonly<Record<string, SetupProblem>>;

export function problemsOf(draft: SetupDraft): SetupProblems {
  const problems: Record<string, SetupProblem> = {};
  const check = (place: string, problem: SetupProblem, isWrong: boolean) => {
    if (isWrong && !problems[place]) problems[place] = problem;
  };
  const { administrator, enrolment } = draft;
  check('centreName', 'centreName', draft.centreName.trim().length < 3);
  check('centreCode', 'centreCode', !/^[A-Z]{3}$/.test(codeOf(draft)));
  check(
    'hours',
    'hours',
    draft.days.some((day) => !parseHours(day).ok),
  );
  check(
    'hours',
    'closedAlways',
    draft.days.every((day) => day.trim() === ''),
  );
  for (const { key, name, categories } of draft.counters) {
    check(`counters.${key}.name`, 'counterName', name.trim() === '');
    check(`counters.${key}.name`, 'counterTwice', isTwice(name, draft.counters));
    check(`counters.${key}.categories`, 'counterCategories', categories.length === 0);
  }
  const people = [administrator, ...draft.staff];
  check('administrator.name', 'name', administrator.name.trim().length < 2);
  check('administrator.pin', 'pin', !isPin(administrator.pin));
  check('administrator.pinAgain', 'pinAgain', administrator.pin !== administrator.pinAgain);
  for (const { key, name, roles, pin } of draft.staff) {
    check(`staff.${key}.name`, 'name', name.trim().length < 2);
    check(`staff.${key}.name`, 'nameTwice', isTwice(name, people));
    check(`staff.${key}.roles`, 'roles', roles.length === 0);
    check(`staff.${key}.pin`, 'pin', !isPin(pin));
  }
  if (!draft.isConnectedLater) {
    check('enrolment.url', 'address', !isServerAddress(enrolment.url));
    check('enrolment.code', 'code', enrolment.enrolmentCode.trim().length < SHORTEST_CODE);
  }
  return problems;
}

function isTwice(name: string, all: readonly { readonly name: string }[]): boolean {
  const wanted = fold(name.trim());
  return all.filter((one) => fold(one.name.trim()) === wanted).length > 1;
}
