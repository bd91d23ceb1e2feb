import { findField } from '#shared/catalogue/askedForm.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatEuro } from '#renderer/app/format.ts';
import {
  GROUND_TEXTS,
  REFUND_TEXTS,
  WAY_TEXTS as PAYMENT_WAY_TEXTS,
} from '#renderer/app/payment/paymentWords.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import {
  ASKER_TEXTS,
  FORM_CORRECTION_TEXTS,
  VOID_TEXTS,
  WAY_TEXTS as ASKING_TEXTS,
} from '#renderer/app/centre/afterwardsWords.ts';
import { NOT_SENT_TEXTS } from '#renderer/app/delegation/delegationWords.ts';
import { PAPER_TEXTS } from '#renderer/app/centre/paperWords.ts';
import { shownAnswer } from '#shared/catalogue/shownAnswer.ts';

const FIELD_KEYS: Readonly<Record<string, TextKey>> = {
  givenName: 'tasks.field.givenName',
  familyName: 'tasks.field.familyName',
  code: 'tasks.field.code',
  phone: 'tasks.field.phone',
  email: 'tasks.field.email',
  what: 'tasks.field.what',
  mergedInto: 'tasks.field.mergedInto',
  startsAt: 'tasks.field.startsAt',
  name: 'tasks.field.name',
  note: 'tasks.field.note',
  to: 'tasks.field.to',
  receivedBy: 'tasks.field.receivedBy',
  how: 'tasks.field.how',
  asker: 'tasks.field.asker',
  words: 'tasks.field.words',
  reason: 'tasks.field.reason',
  outcome: 'tasks.field.outcome',
  amountCents: 'tasks.field.amountCents',
  way: 'tasks.field.way',
  receiptNumber: 'tasks.field.receiptNumber',
  ground: 'tasks.field.ground',
  serviceId: 'tasks.field.serviceId',
  why: 'tasks.field.why',
  reference: 'tasks.field.reference',
  paper: 'staff.papers.paper',
  sentences: 'staff.papers.sentences',
  cardName: 'localCard.field.name',
  cardSummary: 'localCard.field.summary',
  cardTerms: 'localCard.part.terms',
  cardDocuments: 'localCard.part.documents',
  cardFees: 'localCard.part.fees',
  cardProcedure: 'localCard.part.procedure',
  cardQuestions: 'localCard.part.questions',
  cardOffered: 'localCard.offered',
};

/** Answers of closed lists, by field. */
const VALUE_KEYS: Readonly<Record<string, Readonly<Record<string, TextKey>>>> = {
  to: { client: 'tasks.value.client', representative: 'tasks.value.representative' },
  how: ASKING_TEXTS,
  asker: ASKER_TEXTS,
  way: PAYMENT_WAY_TEXTS,
  reason: { ...REFUND_TEXTS, ...VOID_TEXTS, ...FORM_CORRECTION_TEXTS },
  ground: GROUND_TEXTS,
  why: NOT_SENT_TEXTS,
  paper: PAPER_TEXTS,
  cardOffered: { yes: 'localCard.state.active', no: 'localCard.state.off' },
  outcome: { positive: 'tasks.value.positive', refusal: 'tasks.value.refusal' },
};

type FieldWords = {
  readonly label: (field: string) => string;
  readonly value: (field: string, value: string) => string;
};

/** Names and values of compared fields; those of a form come from its card. */
export function useFieldWords(serviceId: string | null): FieldWords {
  const { t } = useTranslation();
  const say = useLocalText();
  const { cardOf, nameOf } = useServiceCards();
  const formField = useCallback(
    (id: string) => {
      const form = serviceId === null ? undefined : cardOf(serviceId)?.form;
      return form && findField(form, id);
    },
    [cardOf, serviceId],
  );
  return {
    label(field) {
      const key = FIELD_KEYS[field];
      const asked = formField(field);
      return key ? t(key) : asked ? say(asked.label) : field;
    },
    value(field, value) {
      if (field === 'amountCents') return formatEuro(Number(value));
      if (field === 'serviceId') return nameOf(value);
      const key = VALUE_KEYS[field]?.[value];
      const asked = formField(field);
      if (key) return t(key);
      const words = { yes: t('request.view.yes'), no: t('request.view.no') };
      const answer = asked?.kind === 'yesNo' ? value === 'true' : value;
      return asked ? shownAnswer(asked, answer, say, words) : value;
    },
  };
}
