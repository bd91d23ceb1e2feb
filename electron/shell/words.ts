/** What the shell itself says. It speaks before and without the page, so its words are here. */
const LATVIAN = {
  appName: 'Lodziņš',
  file: 'Lietotne',
  quit: 'Beigt darbu',
  edit: 'Labot',
  undo: 'Atsaukt',
  redo: 'Atkārtot',
  cut: 'Izgriezt',
  copy: 'Kopēt',
  paste: 'Ielīmēt',
  selectAll: 'Atlasīt visu',
  view: 'Skats',
  zoomIn: 'Palielināt',
  zoomOut: 'Samazināt',
  zoomReset: 'Parastais izmērs',
  fullScreen: 'Pilns ekrāns',
  help: 'Palīdzība',
  about: 'Par Lodziņu',
  version: 'Versija',
  close: 'Aizvērt',
  print: 'Drukāt',
  restarted: 'Lodziņa iekšējā daļa apstājās un ir palaista no jauna.',
  restartedDetail:
    'Viss, kas bija apstiprināts, ir saglabāts. Pierakstieties vēlreiz un turpiniet; ja pēdējā darbība nav redzama, atkārtojiet to.',
  cannotRun: 'Lodziņš nevar darboties.',
  cannotRunDetail:
    'Iekšējā daļa vairākkārt apstājās. Dati datorā ir saglabāti. Palaidiet Lodziņu vēlreiz; ja neizdodas, zvaniet atbalstam.',
  cannotStart: 'Lodziņu nevar palaist.',
  keyInFile: 'Datu atslēga glabājas failā.',
  keyInFileDetail:
    'Šajā datorā nav pieejama sistēmas atslēgu glabātuve, tāpēc datu šifrēšanas atslēga ir failā datu mapē. Sargājiet šo mapi.',
  notSaved: 'Failu nevarēja saglabāt.',
};

export type ShellWords = Readonly<typeof LATVIAN>;

const ENGLISH: ShellWords = {
  appName: 'Lodziņš',
  file: 'App',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  help: 'Help',
  about: 'About Lodziņš',
  version: 'Version',
  close: 'Close',
  print: 'Print',
  restarted: 'The inner part of Lodziņš stopped and was started again.',
  restartedDetail:
    'Everything that was confirmed is saved. Sign in again and go on; if your last act is not shown, repeat it.',
  cannotRun: 'Lodziņš cannot run.',
  cannotRunDetail:
    'Its inner part stopped several times. The data on this computer are safe. Start Lodziņš again; if that fails, call support.',
  cannotStart: 'Lodziņš cannot be started.',
  keyInFile: 'The key of the data lies in a file.',
  keyInFileDetail:
    'This computer offers no system keychain, so the key that encrypts the data lies in a file in the data folder. Guard that folder.',
  notSaved: 'The file could not be saved.',
};

/** Latvian is the language of the work; English only where the system is set to it. */
export function wordsFor(locale: string): ShellWords {
  return locale.toLowerCase().startsWith('en') ? ENGLISH : LATVIAN;
}
