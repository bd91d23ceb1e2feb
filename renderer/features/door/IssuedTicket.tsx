import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Issued } from './useIssue.ts';
import { waitWords } from './waitWords.ts';

type IssuedTicketProps = {
  readonly issued: Issued;
  readonly onPrint: () => void;
};

/** The ticket just given, large enough to read out, until the next client's matter is chosen. */
export function IssuedTicket({ issued, onPrint }: IssuedTicketProps) {
  const { t } = useTranslation();
  return (
    <div className="door-ticket-row" role="status">
      <span className="door-number is-given">{issued.ticket}</span>
      <div>
        <StateLabel tone="done">
          {t(issued.isOnPaper ? 'door.issued.printed' : 'door.issued.given')}
        </StateLabel>
        <div className="sub">{issued.range ? waitWords(issued.range, t) : t('door.ticket.noCounter')}</div>
      </div>
      <span className="push">
        <Button icon="print" onPress={onPrint}>
          {t(issued.isOnPaper ? 'door.issued.printAgain' : 'door.issued.print')}
        </Button>
      </span>
    </div>
  );
}
