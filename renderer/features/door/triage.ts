import type { InputOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { DOOR_RESULTS, type SpecialNeed } from '#shared/domain/visit/types.ts';

/** What the client came for. Both null: a question that no card answers. */
export type Matter = { readonly serviceId: string | null; readonly lifeSituationId: string | null };
export const OTHER_QUESTION: Matter = { serviceId: null, lifeSituationId: null };

/** Where the client goes: to a counter, or what else came of it at the door. */
export const PLACES = ['counter', ...DOOR_RESULTS] as const;
export type Place = (typeof PLACES)[number];
export type DocumentAnswer = 'has' | 'missing';

export type TriageState = {
  readonly matter: Matter | null;
  readonly place: Place;
  readonly need: SpecialNeed;
  /** Null: not asked. */
  readonly hasEid: boolean | null;
  readonly language: ClientLanguage;
  /** By document id; absent: not read out yet. */
  readonly documents: Readonly<Record<string, DocumentAnswer>>;
  readonly isOnPaper: boolean;
  /** With one ticket. */
  readonly people: number;
  readonly needsRoom: boolean;
  /** For the counter, before the call. */
  readonly note: string;
  /** Why a ticket is given after the cut-off before closing (QUE-05). */
  readonly overrideReason: string;
};

export const NEW_TRIAGE: TriageState = {
  matter: null,
  place: 'counter',
  need: 'none',
  hasEid: null,
  language: 'lv',
  documents: {},
  isOnPaper: true,
  people: 1,
  needsRoom: false,
  note: '',
  overrideReason: '',
};

type Answers = Omit<TriageState, 'matter' | 'documents'>;

export type TriageAct =
  | { readonly kind: 'choose'; readonly matter: Matter | null }
  | { readonly kind: 'answer'; readonly answers: Partial<Answers> }
  | { readonly kind: 'document'; readonly id: string; readonly answer: DocumentAnswer }
  | { readonly kind: 'hasAll'; readonly ids: readonly string[] }
  | { readonly kind: 'startOver' };

export function evolveTriage(state: TriageState, act: TriageAct): TriageState {
  switch (act.kind) {
    case 'choose':
      // Another matter has other papers; what is known of the person stays.
      return { ...state, matter: act.matter, documents: {} };
    case 'answer':
      return { ...state, ...act.answers };
    case 'document':
      return { ...state, documents: { ...state.documents, [act.id]: act.answer } };
    case 'hasAll': {
      const unanswered = act.ids.filter((id) => state.documents[id] === undefined);
      const answers = Object.fromEntries(unanswered.map((id) => [id, 'has' as const]));
      return { ...state, documents: { ...state.documents, ...answers } };
    }
    case 'startOver':
      // Whether tickets are printed is a habit of the door, not of one client.
      return { ...NEW_TRIAGE, isOnPaper: state.isOnPaper };
  }
}

export type Gap = 'matter' | 'documents' | 'reason';

/** What has to be done before the primary act, in the order of the page; empty: go on. */
export function gapsOf(state: TriageState, card: ServiceCard | undefined, isAfterCutoff: boolean): Gap[] {
  const gaps: Gap[] = [];
  if (state.matter === null) gaps.push('matter');
  if (state.place !== 'counter') return gaps;
  if (unreadDocuments(state, card).length > 0) gaps.push('documents');
  if (isAfterCutoff && state.overrideReason.trim() === '') gaps.push('reason');
  return gaps;
}

/** Those that everybody needs and nobody has asked about yet. */
export function unreadDocuments(state: TriageState, card: ServiceCard | undefined): string[] {
  return (card?.documents ?? [])
    .filter(({ id, mandatory }) => mandatory && state.documents[id] === undefined)
    .map(({ id }) => id);
}

/** Papers are read out to those who go to a counter or come back with them, not for an answer on the spot. */
export function hasChecklist({ place }: Pick<TriageState, 'place'>): boolean {
  return place === 'counter' || place === 'comesBack';
}

export function missingDocuments({ documents }: TriageState): string[] {
  return Object.keys(documents).filter((id) => documents[id] === 'missing');
}

export type Triage = InputOf<'door.preview'>['triage'];

export function triageOf({ matter, need, hasEid, language, people, needsRoom }: TriageState): Triage {
  return { ...(matter ?? OTHER_QUESTION), need, hasEid, language, people, needsRoom };
}

/** Whether something was said that few clients need: then it stays in sight. */
export function hasMore({ people, needsRoom, note }: TriageState): boolean {
  return people > 1 || needsRoom || note !== '';
}
