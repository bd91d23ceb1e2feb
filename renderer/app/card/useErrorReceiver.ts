import { useTranslation } from 'react-i18next';
import { ownerOfErrors, serviceManagerOf } from '#shared/catalogue/cardErrors.ts';
import type { Institution, ServiceCard } from '#shared/catalogue/types.ts';
import { formatPhone } from '#shared/domain/identity/phone.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';

type ErrorReceiver = {
  /** In a sentence. */
  readonly name: string;
  /** The same with how to reach them; of the centre's own manager everybody knows that. */
  readonly inFull: string;
};

/** Whom an error on a card or an article goes to: the service manager of its institution, or the centre's own manager (LVL-15). */
export function useErrorReceiver(
  card: Pick<ServiceCard, 'owner' | 'serviceManager'> | undefined,
  owner: Institution | undefined,
): ErrorReceiver {
  const { t } = useTranslation();
  const say = useLocalText();
  if (!card || !owner || ownerOfErrors(card) === null) {
    const manager = t('knowledge.report.manager');
    return { name: manager, inFull: manager };
  }
  const { unit, phone, email } = serviceManagerOf(card, owner) ?? {};
  const name = say(owner.shortName);
  const who = unit ? `${name} ${say(unit)}` : name;
  const ways = [phone !== undefined && formatPhone(phone), email];
  return { name, inFull: [who, ...ways].filter(Boolean).join(', ') };
}
