import type { SetupDraft } from './setupDraft.ts';
import type { SetupProblem } from './setupProblems.ts';

/** What each part of the page works with. */
export type PartProps = {
  readonly draft: SetupDraft;
  readonly change: (change: Partial<SetupDraft>) => void;
  /** Words of the problem at a place, once the person has tried to go on. */
  readonly problemAt: (place: string) => string | null;
};

export const PROBLEM_KEYS = {
  centreName: 'setup.problem.centreName',
  centreCode: 'setup.problem.centreCode',
  closedAlways: 'setup.problem.closedAlways',
  hours: 'setup.problem.hours',
  counterName: 'setup.problem.counterName',
  counterTwice: 'setup.problem.counterTwice',
  counterCategories: 'setup.problem.counterCategories',
  name: 'staff.problem.name',
  nameTwice: 'setup.problem.nameTwice',
  pin: 'staff.problem.pin',
  pinAgain: 'staff.problem.pinAgain',
  roles: 'staff.problem.roles',
  address: 'staff.enrol.addressProblem',
  code: 'staff.enrol.codeProblem',
} as const satisfies Record<SetupProblem, string>;
