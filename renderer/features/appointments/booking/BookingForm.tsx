import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_TEXTS } from '#renderer/app/centre/languages.ts';
import { NEED_CHOICES } from '#renderer/app/centre/needs.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import type { Person } from '#renderer/app/person.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { TimeChoice } from '../TimeChoice.tsx';
import { CHANNEL_KEYS } from '../words.ts';
import { changeBooking, servicesOf, useBooking, type BookingGap } from './bookingDraft.ts';
import { WhoField } from './WhoField.tsx';

const NONE = 'none';
const MOST_LETTERS = 300;

type BookingFormProps = { readonly person: Person; readonly gaps: readonly BookingGap[] };

/** What for, when, who: in the order of a telephone call. */
export function BookingForm({ person, gaps }: BookingFormProps) {
  const { t } = useTranslation();
  const draft = useBooking();
  const problemOf = (gap: BookingGap, words: string) => (gaps.includes(gap) ? words : null);
  return (
    <FormGrid>
      <ServiceFields problem={problemOf('service', t('appointment.gap.service'))} />
      <FormCell width="full">
        <div data-gap="time">
          {draft.serviceId === null ? (
            <p className="muted">{t('appointment.when.first')}</p>
          ) : (
            <TimeChoice
              key={`${servicesOf(draft).join()} ${draft.videoCentreId ?? ''}`}
              asked={{
                serviceIds: servicesOf(draft),
                kind: draft.videoCentreId === null ? 'visit' : 'video',
                exceptId: null,
              }}
              value={draft.from}
              onChange={(from) => changeBooking({ from })}
              problem={problemOf('time', t('appointment.gap.time'))}
            />
          )}
        </div>
      </FormCell>
      <WhoField person={person} problem={problemOf('who', t('appointment.gap.who'))} />
      <FormCell width="half">
        <TextField
          label={t('appointment.field.note')}
          isOptional
          maxLength={MOST_LETTERS}
          value={draft.note}
          onChange={(note) => changeBooking({ note })}
        />
      </FormCell>
      <FormCell width="half">
        <ChoiceField
          label={t('appointment.field.channel')}
          choices={choicesOf(CHANNEL_KEYS, t)}
          value={draft.channel}
          onChange={(channel) => changeBooking({ channel })}
        />
      </FormCell>
      <FormCell width="third">
        <SelectField
          label={t('appointment.field.language')}
          choices={choicesOf(LANGUAGE_TEXTS, t)}
          value={draft.language}
          onChange={(language) => changeBooking({ language })}
        />
      </FormCell>
      <FormCell width="third">
        <SelectField
          label={t('door.need.label')}
          choices={choicesOf(NEED_CHOICES, t)}
          value={draft.need}
          onChange={(need) => changeBooking({ need })}
        />
      </FormCell>
      <CentreField />
    </FormGrid>
  );
}

function ServiceFields({ problem }: { readonly problem: string | null }) {
  const { t } = useTranslation();
  const say = useLocalText();
  const catalogue = useCatalogue();
  const draft = useBooking();
  const services = (catalogue ? offeredCards(catalogue) : [])
    .map(({ id, name }) => ({ key: id, label: say(name) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'lv'));
  return (
    <>
      <FormCell width="half">
        <div data-gap="service">
          <SelectField
            label={t('appointment.field.service')}
            placeholder={t('appointment.field.servicePlaceholder')}
            problem={problem}
            choices={services}
            value={draft.serviceId}
            onChange={(serviceId) => changeBooking({ serviceId })}
          />
        </div>
      </FormCell>
      <FormCell width="half">
        <SelectField
          label={t('appointment.field.second')}
          isOptional
          choices={[{ key: NONE, label: t('appointment.field.noSecond') }, ...services]}
          value={draft.secondId ?? NONE}
          onChange={(key) => changeBooking({ secondId: key === NONE ? null : key })}
        />
      </FormCell>
    </>
  );
}

/** TEL-07: with a specialist of another centre, while the client sits at a counter here. */
function CentreField() {
  const { t } = useTranslation();
  const draft = useBooking();
  const { data } = useQuery('appointment.centres', {}, { topics: ['connection'] });
  const centres = data?.centres ?? [];
  if (centres.length === 0) return null;
  return (
    <FormCell width="third">
      <SelectField
        label={t('appointment.field.video')}
        choices={[
          { key: NONE, label: t('appointment.field.noVideo') },
          ...centres.map(({ centreId, name }) => ({ key: centreId, label: name })),
        ]}
        value={draft.videoCentreId ?? NONE}
        onChange={(key) => changeBooking({ videoCentreId: key === NONE ? null : key })}
      />
    </FormCell>
  );
}
