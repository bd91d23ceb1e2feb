import { create } from 'zustand';
import type {
  AnswerWay,
  FeedbackKind,
  FeedbackSender,
  FeedbackSubject,
} from '#shared/domain/feedback/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

export type IntakeDraft = {
  readonly kind: FeedbackKind;
  readonly subject: FeedbackSubject | null;
  readonly serviceId: string | null;
  readonly words: string;
  readonly sender: FeedbackSender | null;
  readonly name: string;
  readonly answerBy: AnswerWay | null;
  readonly contact: string;
  readonly isLinked: boolean;
  readonly requestId: string | null;
  readonly language: ClientLanguage;
};

export const INTAKE_GAPS = ['words', 'subject', 'sender', 'answerBy', 'name', 'contact'] as const;
export type IntakeGap = (typeof INTAKE_GAPS)[number];

/** Shorter than this says nothing. */
const LEAST_LETTERS = 3;

export const EMPTY_DRAFT: IntakeDraft = {
  kind: 'complaint',
  subject: null,
  serviceId: null,
  words: '',
  sender: null,
  name: '',
  answerBy: null,
  contact: '',
  isLinked: false,
  requestId: null,
  language: 'lv',
};

/** What is still to be asked, in the order of the form. */
export function gapsOf({ words, subject, sender, name, answerBy, contact }: IntakeDraft): IntakeGap[] {
  const isMissing: Record<IntakeGap, boolean> = {
    words: words.trim().length < LEAST_LETTERS,
    subject: subject === null,
    sender: sender === null,
    name: sender === 'named' && name.trim() === '',
    answerBy: sender !== 'anonymous' && answerBy === null,
    contact: sender !== 'anonymous' && needsContact(answerBy) && contact.trim() === '',
  };
  return INTAKE_GAPS.filter((gap) => isMissing[gap]);
}

export function needsContact(answerBy: AnswerWay | null): boolean {
  return answerBy === 'phone' || answerBy === 'email' || answerBy === 'post';
}

type Begun = {
  /** The visit it was begun in; a later client at this counter is another one. */
  readonly visitId: string | null;
  readonly draft: IntakeDraft;
};

type IntakeStore = Begun & {
  /** Whose entry it is: the next person at this machine begins anew. */
  readonly staffId: string | null;
  /** Of other clients; each comes back with its client, or when nobody is at the counter. */
  readonly aside: readonly Begun[];
};

/** Kept while the dialog is closed: a client who thinks it over loses nothing. */
export const useIntake = create<IntakeStore>()(() => ({
  staffId: null,
  visitId: null,
  draft: EMPTY_DRAFT,
  aside: [],
}));

export function changeDraft(change: Partial<IntakeDraft>): void {
  useIntake.setState(({ draft }) => ({ draft: { ...draft, ...change } }));
}

export function startDraft(staffId: string, visitId: string | null, known: Partial<IntakeDraft> = {}): void {
  useIntake.setState({ staffId, visitId, draft: { ...EMPTY_DRAFT, ...known } });
}

/** What one client said stands in no other client's visit; with nobody at the counter it is gone on with. */
export function belongsHere(
  { staffId, visitId, draft }: IntakeStore,
  asker: string,
  here: string | null,
): boolean {
  return staffId === asker && (visitId === here || (here === null && isBegun(draft)));
}

/** Goes on with what was begun in this visit, or begins with what the visit already says. */
export function openDraft(staffId: string, here: string | null, known: Partial<IntakeDraft>): void {
  const { staffId: ownerId, visitId, draft, aside } = useIntake.getState();
  const own = ownerId === staffId ? aside : [];
  const all = ownerId === staffId && isBegun(draft) ? [...own, { visitId, draft }] : own;
  const found = here === null ? all.at(-1) : all.find((one) => one.visitId === here);
  useIntake.setState({
    staffId,
    visitId: found ? found.visitId : here,
    draft: found?.draft ?? { ...EMPTY_DRAFT, ...known },
    aside: all.filter((one) => one !== found),
  });
}

/** Something was written that must not be thrown away. */
export function isBegun({ words, name, contact }: IntakeDraft): boolean {
  return `${words}${name}${contact}`.trim() !== '';
}
