import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#renderer/app/format.ts';
import { useProtocol } from '#renderer/app/handover/useProtocol.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { useServiceName } from '../catalogueViews.ts';
import type { VisitView } from '../types.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

type HandedOverProps = {
  /** Of the newest; while a result is open, Ctrl+P prints what is signed for that one. */
  readonly commandId: 'counter.print' | 'counter.choice2';
};

type Handed = VisitView['outcomes'][number] & { readonly requestId: string };

/** HND-02: what this client got in this visit; whoever wants a protocol of it gets one. */
export function HandedOver({ commandId }: HandedOverProps) {
  const { t } = useTranslation();
  const { visit, catalogue } = useOpenVisit();
  const name = useServiceName(catalogue);
  const { print, isBusy } = useProtocol();
  const handed = visit.outcomes.filter((outcome) => isHandover(outcome)).toReversed();
  const printOf = (requestId: string) => print({ requestId, language: visit.language, preparing: null });
  const [newest, ...earlier] = handed;
  const printNewest: Command = {
    id: commandId,
    labelKey: 'handover.protocol.print',
    // Without an answer to Ctrl+P the browser would print the screen with everything on it.
    when: () => newest !== undefined || commandId === 'counter.print',
    whyNot: () => (newest ? null : t('counter.deliver.nothing')),
    run: () => newest && printOf(newest.requestId),
  };
  useCommands([printNewest]);
  if (!newest) return null;
  const look = { look: 'quiet', size: 'small', icon: 'print', isBusy } as const;
  return (
    <List label={t('counter.deliver.handed')}>
      <HandedRow handed={newest} service={name(newest.serviceId, '')}>
        <CommandButton {...look} command={printNewest} />
      </HandedRow>
      {earlier.map((each) => (
        <HandedRow key={each.requestId} handed={each} service={name(each.serviceId, '')}>
          <Button {...look} onPress={() => void printOf(each.requestId)}>
            {t('handover.protocol.print')}
          </Button>
        </HandedRow>
      ))}
    </List>
  );
}

type HandedRowProps = { readonly handed: Handed; readonly service: string; readonly children: ReactNode };

function HandedRow({ handed, service, children }: HandedRowProps) {
  const { t } = useTranslation();
  return (
    <ListRow
      icon="checkCircle"
      tone="done"
      note={t('counter.deliver.handedAt', { time: formatTime(handed.at) })}
      act={children}
    >
      {service}
    </ListRow>
  );
}

function isHandover(outcome: VisitView['outcomes'][number]): outcome is Handed {
  return outcome.kind === 'handover' && outcome.requestId !== null;
}
