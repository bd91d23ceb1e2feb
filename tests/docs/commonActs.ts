/** What is done hundreds of times a day, in the order of a visit; `presses` are commands, whose keys the tables have. */
export const COMMON_ACTS = [
  { act: 'Give a number', presses: ['door.choice1', 'door.hasAll', 'door.primary'] },
  { act: 'Answer at the door', presses: ['door.choice2', 'door.answered', 'door.primary'] },
  { act: 'Call the next client', presses: ['counter.callNext'] },
  { act: 'Call again', presses: ['counter.recall'] },
  { act: 'The client is here', presses: ['counter.primary'] },
  { act: 'Record a consultation', presses: ['counter.notes', 'counter.choice1'] },
  { act: 'Finish the visit', presses: ['counter.finish', 'counter.primary'] },
  { act: 'Park the client', presses: ['counter.park', 'counter.primary'] },
  { act: 'Not here', presses: ['counter.notHere'] },
  { act: 'Take it back', presses: ['app.undo'] },
] as const;

export type CommonAct = (typeof COMMON_ACTS)[number]['act'];

/** Besides what has to be typed anyway, nobody should need more. */
export const MOST_PRESSES = 3;
