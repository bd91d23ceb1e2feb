import type { FeedbackKind, FeedbackSubject } from '#shared/domain/feedback/types.ts';
import type { DoorResult, SpecialNeed } from '#shared/domain/visit/types.ts';

/** One client of the demo morning; all times in minutes before now. */
export type DemoVisit = {
  readonly serviceId: string;
  readonly arrived: number;
  readonly staff: string;
  readonly counter: string;
  readonly need?: SpecialNeed;
  readonly atDoor?: DoorResult;
  /** Documents of the card that the client did not have. */
  readonly missing?: readonly string[];
  readonly left?: number;
  readonly called?: number;
  readonly missed?: number;
  readonly started?: number;
  /** Place in the list of demo clients. */
  readonly client?: number;
  readonly requests?: boolean;
  readonly parked?: number;
  readonly finished?: number;
};

const first = { staff: 'Ilze Ozola', counter: '1. lodziņš' };
const fourth = { staff: 'Jānis Liepiņš', counter: '4. lodziņš' };

/** What people said during the morning; the words are theirs. */
export const SAID: readonly {
  readonly said: number;
  readonly staff: string;
  readonly counter: string | null;
  readonly kind: FeedbackKind;
  readonly subject: FeedbackSubject;
  readonly words: string;
  /** Empty: said without a name. */
  readonly name: string;
}[] = [
  {
    said: 88,
    staff: 'Līga Balode',
    counter: null,
    kind: 'complaint',
    subject: 'information',
    words: 'Pa telefonu teica, ka pietiks ar pasi, bet īres līgumu neviens nepieminēja. Jābrauc otrreiz.',
    name: 'Dzidra Eglīte',
  },
  {
    said: 61,
    ...first,
    kind: 'praise',
    subject: 'staff',
    words: 'Paldies, visu saprotami paskaidroja un palīdzēja aizpildīt internetā.',
    name: '',
  },
];

/** A quiet beginning and a fuller end, as in a real centre (QUE-04). */
export const MORNING: readonly DemoVisit[] = [
  {
    ...first,
    serviceId: 'vsaa-sickness-benefit',
    arrived: 172,
    called: 171,
    started: 170,
    client: 0,
    requests: true,
    finished: 158,
  },
  { ...fourth, serviceId: 'vsaa-old-age-pension', arrived: 168, called: 165, started: 164, finished: 140 },
  {
    ...first,
    serviceId: 'pmlp-declare-residence',
    arrived: 160,
    called: 156,
    started: 155,
    client: 1,
    requests: true,
    finished: 146,
  },
  { ...first, serviceId: 'vid-income-declaration', arrived: 152, atDoor: 'answered' },
  {
    ...first,
    serviceId: 'vsaa-childcare-allowance',
    arrived: 148,
    called: 144,
    started: 143,
    client: 2,
    requests: true,
    finished: 133,
  },
  { ...first, serviceId: 'nva-unemployed-status', arrived: 139, called: 131, started: 130, finished: 124 },
  {
    ...fourth,
    serviceId: 'vsaa-pension-recalculation',
    arrived: 135,
    called: 132,
    started: 131,
    client: 3,
    requests: true,
    finished: 112,
  },
  { ...first, serviceId: 'nvd-health-card', arrived: 128, atDoor: 'digitalAssistant' },
  {
    ...first,
    serviceId: 'municipality-kindergarten-queue',
    arrived: 121,
    called: 118,
    started: 117,
    client: 4,
    requests: true,
    finished: 104,
  },
  { ...first, serviceId: 'vsaa-sickness-benefit', arrived: 110, called: 102, started: 101, finished: 92 },
  { ...first, serviceId: 'pmlp-declare-residence', arrived: 104, missing: ['right-to-live'], left: 90 },
  { ...fourth, serviceId: 'vsaa-old-age-pension', arrived: 98, called: 96, started: 95, finished: 71 },
  { ...first, serviceId: 'vsaa-childcare-allowance', arrived: 88, called: 80, missed: 77 },
  {
    ...first,
    serviceId: 'vsaa-sickness-benefit',
    arrived: 84,
    called: 76,
    started: 75,
    client: 1,
    requests: true,
    finished: 62,
  },
  {
    ...first,
    serviceId: 'pmlp-declare-residence',
    arrived: 70,
    called: 60,
    started: 59,
    client: 2,
    parked: 51,
  },
  { ...first, serviceId: 'vid-income-declaration', arrived: 58, atDoor: 'answered' },
  { ...first, serviceId: 'nva-unemployed-status', arrived: 55, called: 49, started: 48, finished: 36 },
  {
    ...first,
    serviceId: 'pmlp-declare-residence',
    arrived: 52,
    atDoor: 'comesBack',
    missing: ['right-to-live'],
  },
  { ...fourth, serviceId: 'vsaa-old-age-pension', arrived: 48, called: 40, started: 39 },
  { ...first, serviceId: 'vsaa-sickness-benefit', arrived: 37, called: 12, started: 11, client: 3 },
  { ...first, serviceId: 'vid-income-declaration', arrived: 27 },
  { ...first, serviceId: 'vsaa-childcare-allowance', arrived: 23 },
  { ...first, serviceId: 'pmlp-declare-residence', arrived: 18 },
  { ...first, serviceId: 'nvd-health-card', arrived: 14 },
  { ...first, serviceId: 'vsaa-sickness-benefit', arrived: 11 },
  { ...first, serviceId: 'municipality-kindergarten-queue', arrived: 7, need: 'withInfant' },
  { ...first, serviceId: 'vsaa-pension-recalculation', arrived: 4 },
  { ...first, serviceId: 'nva-unemployed-status', arrived: 2 },
];
