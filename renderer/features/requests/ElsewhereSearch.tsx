import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { formatDay } from '#renderer/app/format.ts';
import { usePrint } from '#renderer/app/usePrint.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

type ElsewhereSearchProps = {
  readonly clientId: string;
  /** Looks at cards that the client said to be theirs. */
  readonly confirmed: readonly string[];
  readonly onConfirm: (confirmed: readonly string[]) => void;
};

type Found = OutputOf<'client.findElsewhere'>['found'];
type Given = { readonly phone: string; readonly email: string; readonly birthDate: string | null };

const GIVEN_TEXTS = {
  phone: 'ownData.elsewhere.by.phone',
  email: 'ownData.elsewhere.by.email',
  birthDate: 'ownData.elsewhere.by.birthDate',
} as const satisfies Record<keyof Given, TextKey>;

const NOTHING: Given = { phone: '', email: '', birthDate: null };

/** Where no code was written down, the client is asked: nothing of another card is shown but where it is and since when. */
export function ElsewhereSearch({ clientId, confirmed, onConfirm }: ElsewhereSearchProps) {
  const { t } = useTranslation();
  const { hand, isBusy } = usePrint();
  const [given, setGiven] = useState(NOTHING);
  const [found, setFound] = useState<Found | undefined>(undefined);
  const answer = useRef<HTMLDivElement>(null);
  // It stands below a list that grows with every look; the client is asked about the first at once.
  useEffect(() => {
    if (found === undefined) return;
    const first = answer.current?.querySelector('input');
    if (first) first.focus();
    else answer.current?.scrollIntoView({ block: 'nearest' });
  }, [found]);
  const isGiven = given.phone.trim() !== '' || given.email.trim() !== '' || given.birthDate !== null;
  const find = () =>
    hand(
      (client) => client.action('client.findElsewhere', { clientId, given }),
      async (answered) => {
        setFound(answered.found);
        onConfirm([]);
        return true;
      },
    );
  const onKeyDown = ({ key }: KeyboardEvent<HTMLInputElement>) => {
    if (key === 'Enter' && isGiven) void find();
  };
  return (
    <>
      <h3>{t('ownData.elsewhere.title')}</h3>
      <p className="sub">{t('ownData.elsewhere.text')}</p>
      <FormGrid>
        <FormCell width="half">
          <TextField
            label={t('ownData.elsewhere.phone')}
            value={given.phone}
            onChange={(phone) => setGiven({ ...given, phone })}
            onKeyDown={onKeyDown}
          />
        </FormCell>
        <FormCell width="half">
          <TextField
            label={t('ownData.elsewhere.email')}
            value={given.email}
            onChange={(email) => setGiven({ ...given, email })}
            onKeyDown={onKeyDown}
          />
        </FormCell>
        <FormCell width="half">
          <DateField
            label={t('ownData.elsewhere.birthDate')}
            value={given.birthDate}
            onChange={(birthDate) => setGiven({ ...given, birthDate })}
          />
        </FormCell>
      </FormGrid>
      <div className="button-row">
        <Button
          icon="search"
          isBusy={isBusy}
          whyNot={isGiven ? null : t('ownData.elsewhere.giveFirst')}
          onPress={() => void find()}
        >
          {t('ownData.elsewhere.find')}
        </Button>
      </div>
      <div ref={answer} className="elsewhere-found" aria-live="polite">
        {found === null && <p>{t('ownData.elsewhere.offline')}</p>}
        {found?.length === 0 && <p>{t('ownData.elsewhere.nothing')}</p>}
        {found && found.length > 0 && <p>{t('ownData.elsewhere.ask')}</p>}
        {found?.map(({ lookId, centres, since, alike }) => (
          <Checkbox
            key={lookId}
            isSelected={confirmed.includes(lookId)}
            onChange={(isTheirs) =>
              onConfirm(isTheirs ? [...confirmed, lookId] : confirmed.filter((id) => id !== lookId))
            }
            note={t('ownData.elsewhere.alike', {
              what: alike.map((each) => t(GIVEN_TEXTS[each])).join(', '),
            })}
          >
            {t('ownData.elsewhere.since', { centres: centres.join(', '), when: formatDay(since) })}
          </Checkbox>
        ))}
      </div>
    </>
  );
}
