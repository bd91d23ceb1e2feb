import lvApp from './locales/lv/app.json' with { type: 'json' };
import lvCommon from './locales/lv/common.json' with { type: 'json' };
import lvUi from './locales/lv/ui.json' with { type: 'json' };
import lvErrors from './locales/lv/errors.json' with { type: 'json' };
import lvDoor from './locales/lv/door.json' with { type: 'json' };
import lvCounter from './locales/lv/counter.json' with { type: 'json' };
import lvQueue from './locales/lv/queue.json' with { type: 'json' };
import lvRequest from './locales/lv/request.json' with { type: 'json' };
import lvHandoff from './locales/lv/handoff.json' with { type: 'json' };
import lvHandover from './locales/lv/handover.json' with { type: 'json' };
import lvKeeping from './locales/lv/keeping.json' with { type: 'json' };
import lvNotice from './locales/lv/notice.json' with { type: 'json' };
import lvKnowledge from './locales/lv/knowledge.json' with { type: 'json' };
import lvTasks from './locales/lv/tasks.json' with { type: 'json' };
import lvOutbox from './locales/lv/outbox.json' with { type: 'json' };
import lvDay from './locales/lv/day.json' with { type: 'json' };
import lvSignIn from './locales/lv/signIn.json' with { type: 'json' };
import lvSetup from './locales/lv/setup.json' with { type: 'json' };
import lvClients from './locales/lv/clients.json' with { type: 'json' };
import lvErasure from './locales/lv/erasure.json' with { type: 'json' };
import lvRestriction from './locales/lv/restriction.json' with { type: 'json' };
import lvOwnData from './locales/lv/ownData.json' with { type: 'json' };
import lvStaff from './locales/lv/staff.json' with { type: 'json' };
import lvClientScreen from './locales/lv/clientScreen.json' with { type: 'json' };
import lvKiosk from './locales/lv/kiosk.json' with { type: 'json' };
import lvDisplay from './locales/lv/display.json' with { type: 'json' };
import lvReceipt from './locales/lv/receipt.json' with { type: 'json' };
import lvLetter from './locales/lv/letter.json' with { type: 'json' };
import lvMachines from './locales/lv/machines.json' with { type: 'json' };
import lvContact from './locales/lv/contact.json' with { type: 'json' };
import lvAppointment from './locales/lv/appointment.json' with { type: 'json' };
import lvFeedback from './locales/lv/feedback.json' with { type: 'json' };
import lvVisits from './locales/lv/visits.json' with { type: 'json' };
import lvAttachment from './locales/lv/attachment.json' with { type: 'json' };
import lvDigitalEvent from './locales/lv/digitalEvent.json' with { type: 'json' };
import lvOutage from './locales/lv/outage.json' with { type: 'json' };
import lvTrip from './locales/lv/trip.json' with { type: 'json' };
import lvOutageLog from './locales/lv/outageLog.json' with { type: 'json' };
import lvAncillary from './locales/lv/ancillary.json' with { type: 'json' };
import lvPayment from './locales/lv/payment.json' with { type: 'json' };
import lvDelegation from './locales/lv/delegation.json' with { type: 'json' };
import lvGuided from './locales/lv/guided.json' with { type: 'json' };
import lvQueueSettings from './locales/lv/queueSettings.json' with { type: 'json' };
import lvLocalCard from './locales/lv/localCard.json' with { type: 'json' };
import lvWork from './locales/lv/work.json' with { type: 'json' };
import enApp from './locales/en/app.json' with { type: 'json' };
import enCommon from './locales/en/common.json' with { type: 'json' };
import enUi from './locales/en/ui.json' with { type: 'json' };
import enErrors from './locales/en/errors.json' with { type: 'json' };
import enDoor from './locales/en/door.json' with { type: 'json' };
import enCounter from './locales/en/counter.json' with { type: 'json' };
import enQueue from './locales/en/queue.json' with { type: 'json' };
import enRequest from './locales/en/request.json' with { type: 'json' };
import enHandoff from './locales/en/handoff.json' with { type: 'json' };
import enHandover from './locales/en/handover.json' with { type: 'json' };
import enKeeping from './locales/en/keeping.json' with { type: 'json' };
import enNotice from './locales/en/notice.json' with { type: 'json' };
import enKnowledge from './locales/en/knowledge.json' with { type: 'json' };
import enTasks from './locales/en/tasks.json' with { type: 'json' };
import enOutbox from './locales/en/outbox.json' with { type: 'json' };
import enDay from './locales/en/day.json' with { type: 'json' };
import enSignIn from './locales/en/signIn.json' with { type: 'json' };
import enSetup from './locales/en/setup.json' with { type: 'json' };
import enClients from './locales/en/clients.json' with { type: 'json' };
import enErasure from './locales/en/erasure.json' with { type: 'json' };
import enRestriction from './locales/en/restriction.json' with { type: 'json' };
import enOwnData from './locales/en/ownData.json' with { type: 'json' };
import enStaff from './locales/en/staff.json' with { type: 'json' };
import enClientScreen from './locales/en/clientScreen.json' with { type: 'json' };
import enKiosk from './locales/en/kiosk.json' with { type: 'json' };
import enDisplay from './locales/en/display.json' with { type: 'json' };
import enReceipt from './locales/en/receipt.json' with { type: 'json' };
import enLetter from './locales/en/letter.json' with { type: 'json' };
import enMachines from './locales/en/machines.json' with { type: 'json' };
import enContact from './locales/en/contact.json' with { type: 'json' };
import enAppointment from './locales/en/appointment.json' with { type: 'json' };
import enFeedback from './locales/en/feedback.json' with { type: 'json' };
import enVisits from './locales/en/visits.json' with { type: 'json' };
import enAttachment from './locales/en/attachment.json' with { type: 'json' };
import enDigitalEvent from './locales/en/digitalEvent.json' with { type: 'json' };
import enOutage from './locales/en/outage.json' with { type: 'json' };
import enTrip from './locales/en/trip.json' with { type: 'json' };
import enOutageLog from './locales/en/outageLog.json' with { type: 'json' };
import enAncillary from './locales/en/ancillary.json' with { type: 'json' };
import enPayment from './locales/en/payment.json' with { type: 'json' };
import enDelegation from './locales/en/delegation.json' with { type: 'json' };
import enGuided from './locales/en/guided.json' with { type: 'json' };
import enQueueSettings from './locales/en/queueSettings.json' with { type: 'json' };
import enLocalCard from './locales/en/localCard.json' with { type: 'json' };
import enWork from './locales/en/work.json' with { type: 'json' };
import ruOutage from './locales/ru/outage.json' with { type: 'json' };
import ruUi from './locales/ru/ui.json' with { type: 'json' };
import ruClientScreen from './locales/ru/clientScreen.json' with { type: 'json' };
import ruKiosk from './locales/ru/kiosk.json' with { type: 'json' };
import ruDisplay from './locales/ru/display.json' with { type: 'json' };
import ruReceipt from './locales/ru/receipt.json' with { type: 'json' };
import ruLetter from './locales/ru/letter.json' with { type: 'json' };
import ukOutage from './locales/uk/outage.json' with { type: 'json' };
import ukUi from './locales/uk/ui.json' with { type: 'json' };
import ukClientScreen from './locales/uk/clientScreen.json' with { type: 'json' };
import ukKiosk from './locales/uk/kiosk.json' with { type: 'json' };
import ukDisplay from './locales/uk/display.json' with { type: 'json' };
import ukReceipt from './locales/uk/receipt.json' with { type: 'json' };
import ukLetter from './locales/uk/letter.json' with { type: 'json' };

/** Latvian is the base: its keys are the type of every other language's. One member an area, one file a member. */
const lv = {
  app: lvApp,
  common: lvCommon,
  ui: lvUi,
  errors: lvErrors,
  door: lvDoor,
  counter: lvCounter,
  queue: lvQueue,
  request: lvRequest,
  handoff: lvHandoff,
  handover: lvHandover,
  keeping: lvKeeping,
  notice: lvNotice,
  knowledge: lvKnowledge,
  tasks: lvTasks,
  outbox: lvOutbox,
  day: lvDay,
  signIn: lvSignIn,
  setup: lvSetup,
  clients: lvClients,
  ownData: lvOwnData,
  erasure: lvErasure,
  restriction: lvRestriction,
  staff: lvStaff,
  clientScreen: lvClientScreen,
  kiosk: lvKiosk,
  display: lvDisplay,
  receipt: lvReceipt,
  letter: lvLetter,
  contact: lvContact,
  feedback: lvFeedback,
  machines: lvMachines,
  visits: lvVisits,
  queueSettings: lvQueueSettings,
  localCard: lvLocalCard,
  work: lvWork,
  appointment: lvAppointment,
  attachment: lvAttachment,
  ancillary: lvAncillary,
  digitalEvent: lvDigitalEvent,
  outage: lvOutage,
  outageLog: lvOutageLog,
  trip: lvTrip,
  payment: lvPayment,
  delegation: lvDelegation,
  guided: lvGuided,
};

const en = {
  app: enApp,
  common: enCommon,
  ui: enUi,
  errors: enErrors,
  door: enDoor,
  counter: enCounter,
  queue: enQueue,
  request: enRequest,
  handoff: enHandoff,
  handover: enHandover,
  keeping: enKeeping,
  notice: enNotice,
  knowledge: enKnowledge,
  tasks: enTasks,
  outbox: enOutbox,
  day: enDay,
  signIn: enSignIn,
  setup: enSetup,
  clients: enClients,
  ownData: enOwnData,
  erasure: enErasure,
  restriction: enRestriction,
  staff: enStaff,
  clientScreen: enClientScreen,
  kiosk: enKiosk,
  display: enDisplay,
  receipt: enReceipt,
  letter: enLetter,
  contact: enContact,
  feedback: enFeedback,
  machines: enMachines,
  visits: enVisits,
  queueSettings: enQueueSettings,
  localCard: enLocalCard,
  work: enWork,
  appointment: enAppointment,
  attachment: enAttachment,
  ancillary: enAncillary,
  digitalEvent: enDigitalEvent,
  outage: enOutage,
  outageLog: enOutageLog,
  trip: enTrip,
  payment: enPayment,
  delegation: enDelegation,
  guided: enGuided,
};

const ru = {
  ui: ruUi,
  clientScreen: ruClientScreen,
  kiosk: ruKiosk,
  display: ruDisplay,
  outage: ruOutage,
  receipt: ruReceipt,
  letter: ruLetter,
};

const uk = {
  ui: ukUi,
  clientScreen: ukClientScreen,
  kiosk: ukKiosk,
  display: ukDisplay,
  outage: ukOutage,
  receipt: ukReceipt,
  letter: ukLetter,
};

export const TEXTS = { lv, en, ru, uk } as const;
export type BaseTexts = typeof lv;

/** Staff work in these. */
export const STAFF_LANGUAGES = ['lv', 'en'] as const;
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];

/** Areas that a client reads; they exist in all four languages. */
export const CLIENT_AREAS = [
  'ui',
  'clientScreen',
  'kiosk',
  'display',
  'outage',
  'receipt',
  'letter',
] as const;
