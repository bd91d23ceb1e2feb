import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { useWhyNotAct } from './useWhyNotAct.ts';

/** Before the form is filled in for nothing: what the record, or the owner's card, says of the representative (A5). */
export function RepresentativeNotice({ card }: { readonly card: ServiceCard }) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const why = useWhyNotAct({ kind: 'service', serviceId: card.id, owner: card.owner });
  if (!visit.representative) return null;
  if (why !== null) return <Notice tone="warn">{why}</Notice>;
  // A legal person always speaks through somebody.
  if (card.representativeAllowed || visit.client?.kind === 'organisation') return null;
  return <Notice tone="warn">{t('clients.representative.cardSays')}</Notice>;
}
