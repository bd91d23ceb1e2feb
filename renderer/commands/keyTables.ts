export type Host = 'desktop' | 'browser';

/** Ids begin with their scope. `app` is active everywhere, one other scope at a time beside it. */
const DESKTOP = {
  'app.palette': 'Control+k',
  'app.keys': 'Shift+?',
  'app.undo': 'Control+z',
  'app.privacy': 'F9',
  'app.feedback': 'Shift+F9',
  'app.call': 'Control+s',
  'app.email': 'Control+e',
  'app.book': 'Control+g',
  'app.checkIn': 'Control+y',
  'counter.callNext': 'F2',
  'counter.recall': 'F3',
  'counter.notHere': 'F4',
  'counter.park': 'F6',
  'counter.handOff': 'F7',
  'counter.finish': 'F8',
  'counter.whoHelps': 'Control+.',
  'counter.fee': 'Control+,',
  'counter.delegate': 'Control+/',
  'counter.attachments': 'Control+;',
  'counter.guided': 'Control+[',
  'counter.giveUp': 'Control+]',
  'counter.showIdentifier': 'F10',
  'counter.newRequest': 'Control+n',
  'counter.findClient': 'Control+f',
  'counter.deliver': 'Control+d',
  'counter.print': 'Control+p',
  'counter.left': 'Shift+F4',
  'counter.card': 'Shift+F6',
  'counter.notes': 'Shift+F7',
  'counter.giveBack': 'Shift+F1',
  'counter.showToClient': 'Control+m',
  'counter.openClientScreen': 'Control+i',
  'counter.queue': 'Control+b',
  'counter.room': 'Shift+F12',
  'counter.clients': 'Shift+F10',
  'counter.break': 'Shift+F11',
  'counter.profile': 'Shift+F5',
  'counter.choice1': '1',
  'counter.choice2': '2',
  'counter.choice3': '3',
  'counter.choice4': '4',
  'counter.choice5': '5',
  'counter.choice6': '6',
  'counter.choice7': '7',
  'counter.choice8': '8',
  'counter.choice9': '9',
  'settings.testPrint': 'Control+p',
  'display.testSound': 'F2',
  'display.mute': 'F4',
  'display.quieter': 'F6',
  'display.louder': 'F7',
  'display.nextHall': 'F8',
  'kiosk.back': 'Escape',
  'kiosk.startOver': 'F8',
  'kiosk.contrast': 'F2',
  'kiosk.textSize': 'F4',
  'kiosk.reach': 'F6',
  'kiosk.choice1': '1',
  'kiosk.choice2': '2',
  'kiosk.choice3': '3',
  'kiosk.choice4': '4',
  'kiosk.choice5': '5',
  'kiosk.choice6': '6',
  'kiosk.choice7': '7',
  'kiosk.choice8': '8',
  'kiosk.choice9': '9',
  'door.choice1': '1',
  'door.choice2': '2',
  'door.choice3': '3',
  'door.choice4': '4',
  'door.choice5': '5',
  'door.choice6': '6',
  'door.choice7': '7',
  'door.choice8': '8',
  'door.choice9': '9',
  'door.browse': '0',
  'door.startOver': 'Escape',
  'door.hasAll': 'F2',
  'door.counter': 'F3',
  'door.answered': 'F4',
  'door.digitalAssistant': 'F6',
  'door.selfService': 'F7',
  'door.comesBack': 'F8',
  'door.today': 'Control+b',
  'door.more': 'F10',
  'door.slips': 'Shift+F6',
  'door.printSlips': 'Shift+F8',
  'door.printChecklist': 'Control+p',
  'requests.find': 'Control+f',
  'requests.showIdentifier': 'F10',
  'requests.fee': 'Control+,',
  'requests.attachments': 'Control+;',
  'requests.print': 'Control+p',
  'requests.correct': 'F2',
  'requests.withdraw': 'F4',
  'requests.void': 'Shift+F4',
  'requests.back': 'Escape',
  'handover.find': 'Control+f',
  'handover.showIdentifier': 'F10',
  'handover.print': 'Control+p',
  'handover.close': 'Escape',
  'tasks.back': 'Escape',
  'feedback.find': 'Control+f',
  'feedback.correct': 'F2',
  'feedback.extend': 'F4',
  'feedback.forward': 'F7',
  'feedback.note': 'Shift+F7',
  'feedback.print': 'Control+p',
  'feedback.back': 'Escape',
  'agenda.previous': 'F6',
  'agenda.next': 'F7',
  'agenda.today': 'F4',
  'agenda.find': 'Control+f',
  'agenda.slip': 'Control+p',
  'agenda.move': 'F2',
  'agenda.cancel': 'Shift+F4',
  'agenda.missed': 'F8',
  'agenda.undo': 'Shift+F8',
  'visits.find': 'Control+f',
  'visits.client': 'F2',
  'visits.outcome': 'F4',
  'visits.previous': 'F6',
  'visits.next': 'F7',
  'visits.end': 'F8',
  'visits.today': 'Shift+F4',
  'visits.enter': 'Shift+F6',
  'visits.back': 'Escape',
  'day.payments': 'F2',
  'payments.previous': 'F6',
  'payments.next': 'F7',
  'payments.today': 'Shift+F4',
  'payments.print': 'Control+p',
  'contacts.copy': 'F2',
  'contacts.mail': 'F4',
  'cases.back': 'Escape',
  'cases.take': 'F2',
} as const satisfies Record<string, string>;

/**
 * A browser keeps Ctrl+N, Ctrl+T, Ctrl+W and others for itself, searches with Ctrl+F, makes bookmarks with Ctrl+D,
 * and with Alt (AltGr) Latvian letters are typed: none of these here.
 */
const BROWSER = {
  ...DESKTOP,
  'counter.newRequest': 'Shift+F2',
  'counter.findClient': 'Shift+F3',
  'counter.deliver': 'Shift+F8',
  'requests.find': 'Shift+F3',
  'handover.find': 'Shift+F3',
  'feedback.find': 'Shift+F3',
  'agenda.find': 'Shift+F3',
  'visits.find': 'Shift+F3',
} as const satisfies Record<keyof typeof DESKTOP, string>;

export const KEY_TABLES: Readonly<Record<Host, Readonly<Record<string, string>>>> = {
  desktop: DESKTOP,
  browser: BROWSER,
};

/** The one primary act of any screen, e.g. `door.primary`. */
export const PRIMARY_KEY = 'Control+Enter';

export function keyOf(commandId: string, host: Host): string | null {
  return KEY_TABLES[host][commandId] ?? (commandId.endsWith('.primary') ? PRIMARY_KEY : null);
}

/** As people read it: `Ctrl+Enter`, `Esc`, `?`. */
export function keyLabel(key: string): string {
  if (key === 'Shift+?') return '?';
  return key
    .split('+')
    .map((part) => KEY_WORDS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

const KEY_WORDS: Readonly<Record<string, string>> = { Control: 'Ctrl', Escape: 'Esc' };

export function hostOfWindow(): Host {
  return window.lodzins ? 'desktop' : 'browser';
}
