/** What each part of a procedure's name before the dot is about. */
const TITLES: { readonly [area: string]: string } = {
  setup: 'First start of a centre',
  session: 'Who works at which counter',
  shift: 'What a person takes on, and breaks',
  centre: 'Settings of the centre',
  staff: 'People who work in the centre',
  lan: 'The network of the centre',
  machine: 'Other machines of the centre',
  connection: 'Connection to the back-office',
  outbox: 'What has been done here and where it is',
  catalogue: 'Service cards, forms, institutions',
  knowledge: 'What is new on cards, errors reported on them, favourites of the centre',
  door: 'Triage and tickets (level 0)',
  queue: 'The queue in its one order',
  visit: 'One coming of a client, from the door to the rating',
  contact: 'Visits by telephone and e-mail',
  appointment: 'Appointments, the agenda, check-in, video consultations',
  handoff: 'Visits handed to another level, and who is present',
  presence: 'Who can help now, here and elsewhere',
  client: 'Clients and their data',
  request: 'Requests taken in for service owners',
  attachment: 'Files about requests',
  scan: 'The folder of the scanner',
  payment: 'Fees: what was paid, given back, exempt',
  ancillary: 'Copies and the visitors’ computer, counted apart from services',
  delegation: 'E-services filed in the client’s stead',
  representation: 'Who acts for a client',
  localCard: 'Cards of the municipality and terms of the centre',
  paper: 'What the papers say',
  erasure: 'Clients who want their data erased',
  restriction: 'Clients whose data are not to be processed now',
  retention: 'How long data are kept',
  handover: 'Results handed over to clients',
  digitalEvent: 'Digital-skills events and demonstrations of e-services',
  outage: 'Notices of what does not work',
  trip: 'Trips of a mobile centre',
  proposal: 'What the staff propose to do better',
  feedback: 'Complaints, suggestions, praise (level 3 examines)',
  task: 'Contradictions for a person to settle',
  day: 'Figures of the day',
  display: 'The screen in the hall',
  printer: 'The ticket printer',
  kiosk: 'The ticket kiosk',
  clientScreen: 'The second screen of a counter',
  rating: 'Anonymous ratings',
};

export function areaOf(procedure: string): string {
  return procedure.split('.')[0] ?? procedure;
}

/** The area's own name when nobody has given it a title yet; a test asks for one. */
export function areaTitle(area: string): string {
  return TITLES[area] ?? area;
}
