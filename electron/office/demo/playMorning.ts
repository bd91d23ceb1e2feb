import { dueDateOf, feeCentsOf, possibleChannels, termsFor } from '#shared/catalogue/cardTerms.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { decideClient } from '#shared/domain/client/rules.ts';
import { happened } from '#shared/domain/decision.ts';
import { decideFeedback } from '#shared/domain/feedback/decide.ts';
import type { FeedbackFacts } from '#shared/domain/feedback/types.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import type { SpecialNeed } from '#shared/domain/visit/types.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { localDate, minuteOfDay, MINUTE_MS } from '#shared/lib/time.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { takeTicketNumber } from '#db/repositories/visits.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { DEMO_CONTACTS, receiveOf, type DemoContact } from '#electron/office/demo/demoContacts.ts';
import { DEMO_CLIENTS } from '#electron/office/demo/demoPeople.ts';
import { MORNING, SAID, type DemoVisit } from '#electron/office/demo/morning.ts';
import { routeNew } from '#electron/office/routing.ts';
import { recordAs } from '#electron/office/recordAs.ts';

/** Plays the morning through the real rules, act by act at its own time, into the journal. */
export function playMorning(office: OfficeContext): void {
  const now = office.clock.now();
  // Shortly after midnight the whole morning happened in these few minutes: it must be today's.
  const scale = Math.min(1, Math.max(0, minuteOfDay(now) - 1) / 180);
  const at = (minutesAgo: number): number => Math.round(now - minutesAgo * scale * MINUTE_MS);
  const play = new Play(office, at);
  play.openCounter('Ilze Ozola', '1. lodziņš', 175);
  play.openCounter('Jānis Liepiņš', '4. lodziņš', 170);
  const clientIds = DEMO_CLIENTS.map((_, index) => play.registerClient(index, 174 - index));
  for (const visit of [...MORNING].sort((a, b) => b.arrived - a.arrived)) play.visit(visit, clientIds);
  for (const said of SAID) play.hear(said);
  for (const contact of DEMO_CONTACTS) play.contact(contact);
}

class Play {
  readonly #office: OfficeContext;
  readonly #at: (minutesAgo: number) => number;
  readonly #staffIds: ReadonlyMap<string, string>;

  constructor(office: OfficeContext, at: (minutesAgo: number) => number) {
    this.#office = office;
    this.#at = at;
    this.#staffIds = new Map(allStaff(office.db).map(({ id, name }) => [name, id]));
  }

  openCounter(name: string, counter: string, minutesAgo: number): void {
    const staffId = this.#staffIds.get(name) ?? '';
    this.#act(minutesAgo, name, counter, (work) => {
      const payload = { staffId, counter };
      work.decide('shift', this.#office.newId(), () =>
        happened({ type: 'shift.started', version: 1, payload }),
      );
    });
  }

  registerClient(index: number, minutesAgo: number): string {
    const clientId = this.#office.newId();
    const data = DEMO_CLIENTS[index];
    if (!data) throw new Error('the morning names a client who is not there');
    this.#act(minutesAgo, 'Ilze Ozola', '1. lodziņš', (work) => {
      work.decide('client', clientId, (state) =>
        decideClient(state, { kind: 'register', clientId, clientKind: 'person', data, codeReadBack: false }),
      );
    });
    return clientId;
  }

  contact(contact: DemoContact): void {
    const visitId = this.#office.newId();
    const { received, rang, isClosed, facts } = contact;
    this.#act(received, 'Līga Balode', null, (work) => {
      const letter = facts.channel === 'phone' ? 'T' : 'E';
      const number = takeTicketNumber(work.db, localDate(work.now), letter);
      const ticket = `${letter}${String(number).padStart(3, '0')}`;
      const commands: VisitCommand[] = [
        receiveOf(contact, ticket, work.now),
        ...(rang === undefined ? [] : [{ kind: 'answerContact', seconds: rang } as const]),
        ...(isClosed ? [{ kind: 'closeContact', outcome: 'consultation', note: '' } as const] : []),
      ];
      for (const command of commands)
        work.decide('visit', visitId, (state) => decideVisit(state, command, work));
    });
  }

  visit(visit: DemoVisit, clientIds: readonly string[]): void {
    const visitId = this.#office.newId();
    const card = this.#card(visit.serviceId);
    this.#arrive(visitId, visit, card);
    if (visit.left !== undefined) this.#change(visitId, visit.left, visit, { kind: 'markLeft' });
    if (visit.called === undefined) return;
    this.#change(visitId, visit.called, visit, { kind: 'call', counter: visit.counter });
    if (visit.missed !== undefined) this.#change(visitId, visit.missed, visit, { kind: 'markMissed' });
    if (visit.started === undefined) return;
    this.#change(visitId, visit.started, visit, { kind: 'startService', counter: visit.counter });
    if (visit.client !== undefined)
      this.#identify(visitId, visit, visit.started, clientIds[visit.client] ?? '');
    if (visit.parked !== undefined) {
      this.#change(visitId, visit.parked, visit, {
        kind: 'park',
        minutes: 60,
        note: 'Atnesīs izziņu no mājām',
      });
    }
    if (visit.finished === undefined) return;
    if (visit.requests)
      this.#request(visitId, visit, card, clientIds[visit.client ?? 0] ?? '', visit.finished + 1);
    else {
      const outcome = {
        kind: 'recordOutcome',
        outcome: 'consultation',
        serviceId: card.id,
        requestId: null,
      } as const;
      this.#change(visitId, visit.finished + 1, visit, outcome);
    }
    this.#change(visitId, visit.finished, visit, { kind: 'finish', ratingOffered: true });
  }

  hear({ said, staff, counter, kind, subject, words, name }: (typeof SAID)[number]): void {
    const feedbackId = this.#office.newId();
    const isNamed = name !== '';
    const facts: FeedbackFacts = {
      kind,
      subject,
      centreId: this.#office.centre()?.id ?? '',
      serviceId: null,
      sender: isNamed ? 'named' : 'anonymous',
      clientId: null,
      visitId: null,
      requestId: null,
      language: 'lv',
      answerBy: isNamed ? 'counter' : 'none',
    };
    this.#act(said, staff, counter, (work) =>
      work.decide('feedback', feedbackId, (state) =>
        decideFeedback(state, { kind: 'receive', feedbackId, facts, words, name, contact: '' }, work),
      ),
    );
  }

  #arrive(visitId: string, { arrived, need, atDoor, missing }: DemoVisit, card: ServiceCard): void {
    const triage = {
      serviceId: card.id,
      lifeSituationId: null,
      need: need ?? ('none' satisfies SpecialNeed),
      hasEid: false,
      language: 'lv',
    } as const;
    this.#act(arrived, 'Līga Balode', null, (work) => {
      const category = card.ticketCategory;
      if (atDoor) {
        work.decide('visit', visitId, (state) =>
          decideVisit(
            state,
            { kind: 'helpAtDoor', triage, category, result: atDoor, missingDocuments: missing ?? [] },
            work,
          ),
        );
        return;
      }
      const number = takeTicketNumber(work.db, localDate(work.now), category);
      const issue: VisitCommand = {
        kind: 'issueTicket',
        triage,
        category,
        ticket: `${category}${String(number).padStart(3, '0')}`,
        targetMinutes: need ? 5 : 20,
        promise: { fromMinutes: 5, toMinutes: 20 },
        missingDocuments: missing ?? [],
      };
      work.decide('visit', visitId, (state) => decideVisit(state, issue, work));
    });
  }

  #identify(visitId: string, visit: DemoVisit, minutesAgo: number, clientId: string): void {
    this.#change(visitId, minutesAgo, visit, { kind: 'linkClient', clientId });
    const validTo = `${Number(localDate(this.#office.clock.now()).slice(0, 4)) + 4}-06-30`;
    this.#change(visitId, minutesAgo, visit, {
      kind: 'checkIdentity',
      document: 'identityCard',
      method: 'lookedAt',
      validTo,
      numberEnd: '4321',
    });
  }

  #request(visitId: string, visit: DemoVisit, card: ServiceCard, clientId: string, minutesAgo: number): void {
    const requestId = this.#office.newId();
    const channel = possibleChannels(card).includes('paper') ? 'paper' : 'assisted';
    const receivedAt = this.#at(minutesAgo + 6);
    const facts = {
      registerNumber: null,
      secret: this.#office.newSalt(),
      centreId: this.#office.centre()?.id ?? '',
      serviceId: card.id,
      catalogueVersion: this.#office.catalogue().version,
      visitId,
      clientId,
      representativeId: null,
      channel,
      declined: [],
      receivedAt,
      dueDate: dueDateOf(termsFor(card, channel), localDate(receivedAt)),
      delivery: 'counter',
      feeCents: feeCentsOf(card, channel),
      documentsSeen: card.documents.filter(({ mandatory }) => mandatory).map(({ id }) => id),
      otherSubjects: {},
    } as const;
    const answers = { 'contact.way': 'phone', 'statements.truthful': true, 'statements.privacy': true };
    this.#act(minutesAgo, visit.staff, visit.counter, (work) => {
      work.decide('request', requestId, (state) =>
        decideRequest(state, { kind: 'register', facts, answers: { [clientId]: answers } }, work),
      );
      routeNew(work, requestId, { card, answers }, { fromLevel: 1, by: visit.staff });
      const outcome = { kind: 'recordOutcome', outcome: 'request', serviceId: card.id, requestId } as const;
      work.decide('visit', visitId, (state) => decideVisit(state, outcome, work));
    });
  }

  #change(visitId: string, minutesAgo: number, { staff, counter }: DemoVisit, command: VisitCommand): void {
    this.#act(minutesAgo, staff, counter, (work) =>
      work.decide('visit', visitId, (state) => decideVisit(state, command, work)),
    );
  }

  #act(minutesAgo: number, staff: string, counter: string | null, act: Parameters<typeof recordAs>[2]): void {
    const at = this.#at(minutesAgo);
    const then: OfficeContext = { ...this.#office, clock: { ...this.#office.clock, now: () => at } };
    const staffId = (this.#staffIds.get(staff) ?? '') as StaffId;
    recordAs(then, { kind: 'staff', staffId, counter }, act);
  }

  #card(serviceId: string): ServiceCard {
    const card = this.#office.catalogue().cards.find(({ id }) => id === serviceId);
    if (!card) throw new Error(`the morning names a card that is not there: ${serviceId}`);
    return card;
  }
}
