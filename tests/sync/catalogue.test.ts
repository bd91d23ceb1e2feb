import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishCatalogue } from '#backoffice/storage/catalogue.ts';
import { field, section } from '#shared/catalogue/buildForm.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { isWorkingDay, learnCalendarYears } from '#shared/lib/workingDays.ts';
import { words } from '#shared/catalogue/words.ts';
import { learnKeptCalendar } from '#electron/office/calendar.ts';
import { cardOfDraft, getDraft, saveRequestDraft } from '#electron/features/request/drafts.ts';
import { newestPack } from '#db/repositories/catalogue.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const DUE_AGAIN_MS = 600_000;
let central: Central;
let office: SyncOffice;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => {
  learnCalendarYears([]);
  return central.close();
});

beforeEach(async () => {
  await central.newCentre();
  office = openSyncOffice({ url: central.url() });
  await office.sync();
});
afterEach(() => office.discard());

const textOf = (version: number): string => JSON.stringify({ ...catalogue, version });

const draftOf = (serviceId: string) => ({
  draftId: v7(),
  visitId: v7(),
  serviceId,
  channel: 'paper' as const,
  declined: [],
  answers: {},
  documentsSeen: [],
});

const questionsOf = (card: ServiceCard | null) =>
  card?.form.sections.flatMap(({ fields }) => fields.map(({ id }) => id)) ?? [];

function withNewQuestion(version: number, serviceId: string): string {
  const extra = section('new', words('Jauns', 'New'), [field('new.question', 'text', words('Kas', 'What'))]);
  const cards = catalogue.cards.map((card) =>
    card.id === serviceId ? { ...card, form: { sections: [...card.form.sections, extra] } } : card,
  );
  return JSON.stringify({ ...catalogue, version, cards });
}

async function lookAgain(): Promise<void> {
  office.time.advance(DUE_AGAIN_MS);
  await office.sync();
}

describe('the catalogue pack', () => {
  it('is fetched, verified and used when there is a newer one', async () => {
    const version = (newestPack(office.db)?.version ?? 0) + 1;
    await publishCatalogue(central.sql(), version, textOf(version));
    await lookAgain();
    expect(office.catalogue().version).toBe(version);
    expect(office.link.state().catalogueRefused).toBe(false);
  });

  it('leaves a draft on the version on which it was begun, and the next one begins on the new one', async () => {
    const begunIn = office.catalogue().version;
    const draft = draftOf('vsaa-sickness-benefit');
    office.command((work) => saveRequestDraft(work, draft));
    // The exchange that the command woke is over before there is something new to look for.
    await office.sync();
    const version = (newestPack(office.db)?.version ?? 0) + 1;
    await publishCatalogue(central.sql(), version, withNewQuestion(version, draft.serviceId));
    await lookAgain();
    expect(office.catalogue().version).toBe(version);

    // Also after more was written in it.
    office.command((work) => saveRequestDraft(work, { ...draft, answers: { 'contact.phone': '26123450' } }));
    const { card, answers } = await getDraft(office, { draftId: draft.draftId }, { kind: 'anyone' });
    expect(answers).toEqual({ 'contact.phone': '26123450' });
    expect(questionsOf(card)).not.toContain('new.question');
    expect(cardOfDraft(office, draft).version.catalogueVersion).toBe(begunIn);

    const next = draftOf(draft.serviceId);
    office.command((work) => saveRequestDraft(work, next));
    expect((await getDraft(office, { draftId: next.draftId }, { kind: 'anyone' })).card).toBeNull();
    expect(questionsOf(cardOfDraft(office, next).card)).toContain('new.question');
  });

  it.each([
    [
      'a changed text',
      (version: number) =>
        central.sql()`update catalogue_pack set body = replace(body, 'a', 'e') where version = ${version}`,
    ],
    [
      'no signature',
      (version: number) => central.sql()`update catalogue_pack set signature = '' where version = ${version}`,
    ],
    [
      'an old text under a new number',
      (version: number) => central.sql()`
      update catalogue_pack set (body, signature) = (select body, signature from catalogue_pack where version = ${catalogue.version})
      where version = ${version}`,
    ],
  ])('with %s is refused, and the one in use stays', async (_name, spoil) => {
    await central.sql()`delete from catalogue_pack where version > ${catalogue.version}`;
    const inUse = office.catalogue();
    const version = inUse.version + 1;
    await publishCatalogue(central.sql(), version, textOf(version));
    await spoil(version);
    await lookAgain();
    expect(office.link.state()).toMatchObject({ catalogueRefused: true, state: 'online' });
    expect(office.catalogue()).toEqual(inUse);
    expect(newestPack(office.db)?.version).toBe(inUse.version);

    await publishCatalogue(central.sql(), version + 1, textOf(version + 1));
    await lookAgain();
    expect(office.link.state().catalogueRefused).toBe(false);
    expect(office.catalogue().version).toBe(version + 1);
  });

  it('brings moved working days, which are known after the next start; days that cannot be are refused', async () => {
    const enter = (days: string) =>
      central.sql()`insert into calendar_year (year, moved, holidays) values (2027, ${days}::text::jsonb, '[]')
        on conflict (year) do update set moved = excluded.moved`;
    const isWorkedAfterStart = () => {
      // The back-office of the test is in this process, too.
      learnCalendarYears([]);
      learnKeptCalendar(office.db);
      return isWorkingDay('2027-05-15');
    };
    expect(isWorkedAfterStart()).toBe(false);
    await enter('[{"free":"2027-05-03","worked":"2027-05-15"}]');
    await lookAgain();
    expect(isWorkedAfterStart()).toBe(true);
    expect(office.link.state().catalogueRefused).toBe(false);

    await enter('[{"free":"2027-05-03","worked":"2027-05-14"}]');
    await lookAgain();
    expect(office.link.state().catalogueRefused).toBe(true);
    expect(isWorkedAfterStart()).toBe(true);
    await enter('[]');
    await lookAgain();
    expect(office.link.state().catalogueRefused).toBe(false);
    expect(isWorkedAfterStart()).toBe(false);
  });

  it('that is signed but cannot be used is refused', async () => {
    await central.sql()`delete from catalogue_pack where version > ${catalogue.version}`;
    const { version } = office.catalogue();
    await publishCatalogue(
      central.sql(),
      version + 1,
      JSON.stringify({ version: version + 1, cards: 'none' }),
    );
    await lookAgain();
    expect(office.link.state().catalogueRefused).toBe(true);
    expect(office.catalogue().version).toBe(version);
  });

  it('signed with another key than the one pinned at the enrolment is refused', async () => {
    await central.sql()`delete from catalogue_pack where version > ${catalogue.version}`;
    await central.sql()`delete from signing_key`;
    const version = office.catalogue().version + 1;
    await publishCatalogue(central.sql(), version, textOf(version));
    await lookAgain();
    expect(office.link.state().catalogueRefused).toBe(true);
  });
});
