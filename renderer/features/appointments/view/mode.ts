/** What is being done with it; each takes the dialog's place, so there is never one on another. */
export type Mode = 'view' | 'move' | 'cancel' | 'propose' | 'refuse' | 'log';
