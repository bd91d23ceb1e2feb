import type { GeneralStep } from '#shared/catalogue/guidedSteps.ts';
import type { GiveUpReason, GuidedPlace, Taught } from '#shared/domain/visit/guided/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const GENERAL_STEP_TEXTS = {
  open: 'guided.step.open',
  signIn: 'guided.step.signIn',
  find: 'guided.step.find',
  fill: 'guided.step.fill',
  check: 'guided.step.check',
  submit: 'guided.step.submit',
  keepNumber: 'guided.step.keepNumber',
} as const satisfies Record<GeneralStep, TextKey>;

export const PLACE_TEXTS = {
  clientDevice: 'guided.place.clientDevice',
  sharedComputer: 'guided.place.sharedComputer',
  counter: 'guided.place.counter',
} as const satisfies Record<GuidedPlace, TextKey>;

export const GIVE_UP_TEXTS = {
  noMeans: 'guided.reason.noMeans',
  eServiceFailed: 'guided.reason.eServiceFailed',
  noTime: 'guided.reason.noTime',
  tooHard: 'guided.reason.tooHard',
  prefersPaper: 'guided.reason.prefersPaper',
  other: 'guided.reason.other',
} as const satisfies Record<GiveUpReason, TextKey>;

export const TAUGHT_TEXTS = {
  yes: 'guided.taught.yes',
  partly: 'guided.taught.partly',
  no: 'guided.taught.no',
} as const satisfies Record<Taught, TextKey>;

export const TAUGHT_WAY_TEXTS = {
  yes: 'guided.way.yes',
  partly: 'guided.way.partly',
  no: 'guided.way.no',
} as const satisfies Record<Taught, TextKey>;
