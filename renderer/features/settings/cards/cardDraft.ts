import type { BlockCode } from '#shared/catalogue/formTypes.ts';
import type { ServiceChannel } from '#shared/catalogue/serviceChannels.ts';
import type {
  Importance,
  Recipient,
  RequiredDocument,
  ServiceCard,
  ServiceType,
  SupportChannel,
  TermsOrigin,
  TermUnit,
} from '#shared/catalogue/types.ts';
import type { Channel, DeliveryMethod } from '#shared/domain/request/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import type { MaturityKey } from '#renderer/app/card/managedWords.ts';

/** Latvian, and English where somebody wrote it; else English says the same. */
export type Two = { readonly lv: string; readonly en: string };

export type TermsDraft = {
  readonly id: string;
  readonly count: string;
  readonly unit: TermUnit;
  /** Empty: the length in words. */
  readonly text: Two;
  readonly channels: readonly Channel[];
  readonly recipients: readonly Recipient[];
  readonly origin: TermsOrigin;
  readonly hours: Two;
  readonly support: readonly SupportChannel[];
};

export type DocumentDraft = {
  readonly id: string;
  readonly name: Two;
  readonly isMandatory: boolean;
  readonly handling: RequiredDocument['handling'];
  readonly note: Two;
};

export type FeeDraft = {
  readonly id: string;
  readonly item: Two;
  /** Another body sets the amount (INT-15). */
  readonly isSetElsewhere: boolean;
  readonly counter: string;
  readonly online: string;
};

export type ProcedureDraft = {
  readonly id: string;
  readonly text: Two;
  /** Papers of the card that are checked in this step. */
  readonly documents: readonly string[];
  readonly who: Two;
  readonly minutes: string;
};

export type QuestionDraft = { readonly id: string; readonly question: Two; readonly answer: Two };

/** All empty: the centre gives the service itself. */
export type AgreementDraft = {
  readonly provider: string;
  readonly reference: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

export type CardDraft = {
  readonly name: Two;
  readonly summary: Two;
  /** Between commas, as they are typed. */
  readonly synonyms: Two;
  readonly situations: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly level: '1' | '2';
  readonly eAvailability: ServiceCard['eAvailability'];
  readonly isPaperAccepted: boolean;
  readonly isInformationOnly: boolean;
  readonly steps: readonly { readonly id: string; readonly text: Two }[];
  readonly terms: readonly TermsDraft[];
  readonly documents: readonly DocumentDraft[];
  readonly fees: readonly FeeDraft[];
  readonly blocks: readonly BlockCode[];
  readonly delivery: readonly DeliveryMethod[];
  readonly result: Two;
  readonly notice: Two;
  readonly procedure: readonly ProcedureDraft[];
  /** Who answers for the process. */
  readonly responsible: Two;
  readonly explanation: Two;
  readonly questions: readonly QuestionDraft[];
  readonly approvedBy: string;
  readonly approvedAt: LocalDate | null;
  readonly agreement: AgreementDraft;
  readonly serviceType: ServiceType;
  /** Empty: the card does not tell. */
  readonly servedThrough: readonly ServiceChannel[];
  /** Empty: nobody has said. */
  readonly importance: Importance | '';
  readonly maturity: MaturityKey | '';
  /** Why it is another service than one that looks like it. */
  readonly because: string;
};

/** What somebody wrote, on a card that a colleague has changed meanwhile: whole parts, theirs where they wrote. */
export function putOnTop(begunAs: CardDraft, mine: CardDraft, now: CardDraft): CardDraft {
  const written = Object.entries(mine).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(begunAs[key as keyof CardDraft]),
  );
  return { ...now, ...(Object.fromEntries(written) as Partial<CardDraft>) };
}
