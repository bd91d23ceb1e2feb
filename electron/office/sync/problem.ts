/** Why the last try did not get through; the words are the screen's. */
export type SyncProblemCode =
  /** No connection: refused, no route, no such name. */
  | 'refused'
  /** The connection broke in the middle. */
  | 'broken'
  /** No answer in time. */
  | 'timeout'
  /** The back-office, or something before it, answered with 5xx. */
  | 'server'
  /** An answer that cannot be from the back-office, or is damaged. */
  | 'garbage'
  /** The back-office does not know this device (any more): it has to be enrolled. */
  | 'notEnrolled'
  | 'codeRefused'
  /** The back-office does not accept what was sent. */
  | 'rejected'
  /** This file, or a copy of it, has gone on elsewhere: the device has to be enrolled anew. */
  | 'cloned'
  | 'chainBroken'
  /** What was received could not be stored here. */
  | 'storage'
  /** The demo's switch. */
  | 'cut';

/** A try that came to nothing. Nothing of it was applied. */
export class SyncProblem extends Error {
  readonly code: SyncProblemCode;
  /** Whether somebody at the other end answered at all. */
  readonly wasAnswered: boolean;

  constructor(code: SyncProblemCode) {
    super(code);
    this.name = 'SyncProblem';
    this.code = code;
    this.wasAnswered = ANSWERED.has(code);
  }
}

const ANSWERED: ReadonlySet<SyncProblemCode> = new Set([
  'server',
  'notEnrolled',
  'codeRefused',
  'rejected',
  'cloned',
  'chainBroken',
  'storage',
]);
