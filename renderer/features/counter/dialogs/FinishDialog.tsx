import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTCOME_TEXTS } from '#renderer/app/centre/outcomeWords.ts';
import { formatTime } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { FeeLabel } from '#renderer/app/payment/FeeLabel.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useServiceName } from '../catalogueViews.ts';
import { useClients } from '../clients/useClients.ts';
import { useLastTicket } from '../queue/lastTicket.ts';
import { useAct } from '../useAct.ts';
import { useUndo } from '../useUndo.ts';
import { OutcomeButtons } from '../visit/OutcomeButtons.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { Primary } from './ParkDialog.tsx';

/** Ends the visit: at least one outcome (QUE-03), then the rating on the client's screen (SUR-01). */
export function FinishDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { visit, wholeVisit, catalogue, draft } = useOpenVisit();
  const { nameOf } = useClients();
  const name = useServiceName(catalogue);
  const finish = useAct('visit.finish');
  const offerUndo = useUndo();
  const remember = useLastTicket((state) => state.set);
  // Whoever called or wrote sees no screen to rate on.
  const isHere = visit.contact === null;
  const [offerRating, setOfferRating] = useState(isHere);
  const { outcomes } = visit;
  const { drafts } = wholeVisit;
  const helped = wholeVisit.guided.filter(({ ending }) => ending === null);
  const helpedText =
    helped.length === 0
      ? null
      : t('guided.finish', { service: helped.map(({ serviceId }) => name(serviceId, '')).join(', ') });
  const isOpen = outcomes.length === 0;
  const others = visit.clients.filter(
    ({ number, hasOutcome }) => !hasOutcome && number !== visit.clientNumber,
  );
  const othersText =
    others.length === 0 ? null : t('counter.clients.without', { names: others.map(nameOf).join(', ') });
  const act: Command = {
    id: 'counter.primary',
    labelKey: 'counter.finish.act',
    whyNot: () => helpedText ?? (isOpen ? t('counter.finish.needsOutcome') : othersText),
    async run() {
      await draft.flush();
      const { visitId, ticket } = visit;
      if (!(await finish.run({ visitId, offerRating }))) return;
      remember(ticket);
      onClose();
      offerUndo(visitId, t('counter.finish.done', { ticket }));
    },
  };
  return (
    <Dialog
      title={t('counter.finish.title', { ticket: visit.ticket })}
      isOpen
      onClose={onClose}
      acts={<Primary act={act} isBusy={finish.isPending} />}
    >
      {drafts.length > 0 && (
        <Notice tone="warn">
          {t('counter.finish.openDrafts', {
            names: drafts.map(({ serviceId }) => name(serviceId, '')).join(', '),
          })}
        </Notice>
      )}
      {othersText !== null && <Notice tone="warn">{othersText}</Notice>}
      {isOpen ? (
        <p>{t('counter.finish.how')}</p>
      ) : (
        <List label={t('counter.outcome.title')}>
          {outcomes.map(({ kind, serviceId, at, fee }, index) => (
            <ListRow
              key={index}
              icon="checkCircle"
              tone="done"
              side={formatTime(at)}
              note={
                <>
                  {name(serviceId, '')}
                  {fee !== null && fee.dueCents > 0 && (
                    <>
                      {' · '}
                      <FeeLabel fee={fee} />
                    </>
                  )}
                </>
              }
            >
              {t(OUTCOME_TEXTS[kind])}
            </ListRow>
          ))}
        </List>
      )}
      {isOpen && <OutcomeButtons isInDialog onLeave={onClose} />}
      {isHere && (
        <Checkbox isSelected={offerRating} onChange={setOfferRating}>
          {t('counter.finish.rating')}
        </Checkbox>
      )}
    </Dialog>
  );
}
