import { useTranslation } from 'react-i18next';
import { formatPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { formatTime, minutesBetween } from '#renderer/app/format.ts';
import { BASIS_TEXTS } from '#renderer/app/representation/representationWords.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { MaskedCode } from '#renderer/ui/MaskedCode.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { DOCUMENT_TEXTS, NEED_TEXTS, SPEAKS_TEXTS } from '../words.ts';
import { RegistrationClockLabel } from './RegistrationClockLabel.tsx';
import { useOpenVisit } from './VisitContext.ts';

const USUAL_LANGUAGE = 'lv';

/** Who is at the counter; identifiers stay masked until shown for a purpose (ASE-08). */
export function VisitBand({ isCodeHeld }: { readonly isCodeHeld: boolean }) {
  const { t } = useTranslation();
  const { visit, draft } = useOpenVisit();
  const { client, representative, identityCheck, need, language } = visit;
  // A person who speaks for themselves is as usual, and so is Latvian: the line is for what is not.
  const whoSpeaks = representative
    ? t('counter.band.representedBy', {
        name: representative.name,
        basis: t(BASIS_TEXTS[representative.basis]),
      })
    : client?.kind === 'organisation'
      ? t('counter.band.organisation')
      : null;
  const waited = minutesBetween(visit.arrivedAt, visit.serviceStartedAt ?? visit.arrivedAt);
  return (
    <header className="visit-band">
      <span className="visit-ticket">{visit.ticket}</span>
      <div className="visit-who">
        <div className="row">
          <h1 className="cut">{client ? client.name : t('counter.band.unknown')}</h1>
          {client && <ClientCode isHeld={isCodeHeld} />}
        </div>
        <div className="visit-facts">
          {client && whoSpeaks !== null && <span className="cut">{whoSpeaks}</span>}
          {identityCheck ? (
            <StateLabel tone="done">
              {t('counter.band.checked', {
                document: t(DOCUMENT_TEXTS[identityCheck.document]),
                time: formatTime(identityCheck.at),
              })}
            </StateLabel>
          ) : (
            client && <StateLabel tone="warn">{t('counter.band.unchecked')}</StateLabel>
          )}
          {visit.appointment && (
            <Chip icon="calendar">
              {[
                t('queue.row.appointment', { time: formatTime(visit.appointment.from) }),
                client ? '' : visit.appointment.name,
                visit.appointment.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Chip>
          )}
          {language !== USUAL_LANGUAGE && <span>{t(SPEAKS_TEXTS[language])}</span>}
          {need !== 'none' && <Chip icon="people">{t(NEED_TEXTS[need])}</Chip>}
          {visit.people > 1 && <Chip icon="people">{t('queue.people', { count: visit.people })}</Chip>}
          {visit.room !== null && <Chip icon="door">{visit.room}</Chip>}
          {visit.needsRoom && visit.room === null && <Chip icon="door">{t('queue.room')}</Chip>}
        </div>
      </div>
      <div className="visit-clock">
        {draft.draft ? (
          <RegistrationClockLabel receivedAt={draft.draft.startedAt} />
        ) : (
          visit.contact === null && <span className="sub">{t('counter.waited', { minutes: waited })}</span>
        )}
      </div>
    </header>
  );
}

function ClientCode({ isHeld }: { readonly isHeld: boolean }) {
  const { t } = useTranslation();
  const { client: api } = useApi();
  const { visit } = useOpenVisit();
  const keys = useKeyLabel('counter.showIdentifier');
  const { client, visitId } = visit;
  if (!client) return null;
  if (client.kind !== 'person' || client.maskedCode === '') {
    return <span className="sub nowrap">{client.maskedCode || t('clients.noCode')}</span>;
  }
  const reveal = async () => {
    const input = { clientId: client.clientId, purpose: 'service', visitId } as const;
    const { code } = await api.command('client.showIdentifier', input);
    return formatPersonalCode(code);
  };
  return <MaskedCode name={t('clients.personalCode')} reveal={reveal} isKeyHeld={isHeld} keys={keys} />;
}
