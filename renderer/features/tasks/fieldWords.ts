import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { formatEuro } from '#renderer/app/format.ts';
import { GROUND_TEXTS, REFUND_TEXTS, WAY_TEXTS } from '#renderer/app/payment/paymentWords.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { shownAnswer } from '#renderer/serviceForm/entries.ts';

const FIELD_KEYS: Readonly<Record<string, TextKey>> = {
  givenName: 'tasks.field.givenName',
  familyName: 'tasks.field.familyName',
  code: 'tasks.field.code',
  phone: 'tasks.field.phone',
  email: 'tasks.field.email',
  startsAt: 'tasks.field.startsAt',
  name: 'tasks.field.name',
  note: 'tasks.field.note',
  to: 'tasks.field.to',
  receivedBy: 'tasks.field.receivedBy',
  amountCents: 'tasks.field.amountCents',
  way: 'tasks.field.way',
  receiptNumber: 'tasks.field.receiptNumber',
  reason: 'tasks.field.reason',
  ground: 'tasks.field.ground',
  words: 'tasks.field.words',
};

/** Answers of closed lists, by field. */
const VALUE_KEYS: Readonly<Record<string, Readonly<Record<string, TextKey>>>> = {
  to: { client: 'tasks.value.client', representative: 'tasks.value.representative' },
  way: WAY_TEXTS,
  reason: REFUND_TEXTS,
  ground: GROUND_TEXTS,
};

type FieldWords = {
  readonly label: (field: string) => string;
  readonly value: (field: string, value: string) => string;
};

/** Names and values of compared fields; those of a form come from its card. */
export function useFieldWords(serviceId: string | null): FieldWords {
  const { t } = useTranslation();
  const say = useLocalText();
  const { cardOf } = useServiceCards();
  const formField = useCallback(
    (id: string) => {
      const form = serviceId === null ? undefined : cardOf(serviceId)?.form;
      return form?.sections.flatMap(({ fields }) => fields).find((field) => field.id === id);
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
      const key = VALUE_KEYS[field]?.[value];
      const asked = formField(field);
      if (key) return t(key);
      return asked ? shownAnswer(asked, value, say, { yes: value, no: value }) : value;
    },
  };
}
