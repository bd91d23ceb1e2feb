import { useTranslation } from 'react-i18next';
import { dueDateOf, feeCentsOf, termsFor } from '#shared/catalogue/cardTerms.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { CHANNEL_TEXTS } from '#renderer/app/centre/channelWords.ts';
import { formatDay, formatEuro } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { summaryOf } from '#renderer/serviceForm/summary.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Draft } from '../types.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

type ReviewDialogProps = {
  readonly card: ServiceCard;
  readonly draft: Draft;
  readonly channel: Channel;
  /** What holds the registration back, in words; null: nothing. */
  readonly missing: string | null;
  readonly register: Command;
  readonly onClose: () => void;
};

/** Everything that is about to be registered on one page, to be read through or read out, also where no second screen is. */
export function ReviewDialog({ card, draft, channel, missing, register, onClose }: ReviewDialogProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { visit } = useOpenVisit();
  const primary: Command = {
    id: 'dialog.primary',
    labelKey: 'request.register',
    whyNot: () => missing,
    run() {
      onClose();
      return register.run();
    },
  };
  useCommands([primary], { isInDialog: true });
  const { client, representative } = visit;
  const fee = feeCentsOf(card, channel);
  const promise = termsFor(card, channel, client?.kind);
  const answers = summaryOf(card.form, draft.answers, {
    say,
    yes: t('request.form.yes'),
    no: t('request.form.no'),
  });
  const facts = [
    { name: t('request.review.client'), value: client?.name ?? '–' },
    ...(representative ? [{ name: t('request.review.representative'), value: representative.name }] : []),
    { name: t('request.receipt.channel'), value: t(CHANNEL_TEXTS[channel]) },
    { name: t('request.receipt.fee'), value: fee === null ? t('request.feeElsewhere') : formatEuro(fee) },
    { name: t('request.receipt.due'), value: formatDay(dueDateOf(promise, localDate(draft.startedAt))) },
  ];
  return (
    <Dialog
      title={t('request.review.title', { service: say(card.name) })}
      isOpen
      isWide
      onClose={onClose}
      acts={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('request.review.back')}
          </Button>
          <CommandButton command={primary} look="primary" />
        </>
      }
    >
      <Facts align="left" facts={facts} />
      <h3>{t('request.view.form')}</h3>
      {answers.length === 0 ? (
        <Notice tone="neutral">{t('request.view.noAnswers')}</Notice>
      ) : (
        <Facts align="left" facts={answers.map(({ label, value }) => ({ name: label, value }))} />
      )}
    </Dialog>
  );
}
