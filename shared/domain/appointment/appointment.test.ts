import { describe, expect, it } from 'vitest';
import { appointmentCode, readAppointmentCode } from '#shared/domain/appointment/appointmentCode.ts';
import { decideAppointment, type AppointmentCommand } from '#shared/domain/appointment/decide.ts';
import { evolveAppointment, judgeAppointment } from '#shared/domain/appointment/evolve.ts';
import type { AppointmentState } from '#shared/domain/appointment/types.ts';
import { fold, type FoldableEvent } from '#shared/domain/event.ts';
import type { EventId, StaffId } from '#shared/lib/ids.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { aBooking, APPOINTMENT_ID } from '#tests/factories/appointment.ts';
import { NOON } from '#tests/factories/journal.ts';

const HOUR = 60 * MINUTE_MS;
const THERE = '00000000-0000-4000-8000-00000000000d';
const VISIT = '11111111-1111-4111-8111-111111111111';
const cancel: AppointmentCommand = { kind: 'cancel', reason: 'clientAsks' };
const checkIn: AppointmentCommand = { kind: 'checkIn', visitId: VISIT };
const signed = { subjectId: APPOINTMENT_ID, centreId: THERE, by: 'Jānis Liepiņš' };

/** An appointment's life in a test. */
class Life {
  readonly events: FoldableEvent[] = [];
  now = NOON;

  get state(): AppointmentState | null {
    return fold<AppointmentState | null, FoldableEvent>(null, this.events, evolveAppointment);
  }

  /** The rule that refused, or null. */
  try(command: AppointmentCommand, at = this.now): string | null {
    this.now = at;
    const decision = decideAppointment(this.state, command, { now: at });
    if (!decision.ok) return decision.error.rule;
    for (const event of decision.value) this.events.push(this.stored(event));
    return null;
  }

  do(...commands: AppointmentCommand[]): this {
    for (const command of commands) expect(this.try(command), command.kind).toBeNull();
    return this;
  }

  undo(isFree = true, isWaiting = true): string | null {
    const event = this.events.at(-1);
    if (!event) throw new Error('nothing has happened');
    return this.try({ kind: 'undo', event, isFree, isWaiting });
  }

  stored(event: Pick<FoldableEvent, 'type' | 'version' | 'payload'> & object): FoldableEvent {
    const actor = { kind: 'staff', staffId: 'anna' as StaffId, counter: null } as const;
    const personal = ((event as { personal?: FoldableEvent['personal'] }).personal ?? []).map((part) => ({
      ...part,
      hash: '',
      salt: '',
    }));
    return { undoOf: null, ...event, id: `e${this.events.length}` as EventId, at: this.now, actor, personal };
  }
}

const booked = (...args: Parameters<typeof aBooking>): Life => new Life().do(aBooking(...args));

describe('an appointment', () => {
  it('is for somebody, at a time to come that is free', () => {
    expect(new Life().try(aBooking({}, APPOINTMENT_ID, ''))).toBe('appointment.whoMissing');
    expect(new Life().try(aBooking({ from: NOON - 1 }))).toBe('appointment.past');
    expect(new Life().try(aBooking({ place: null }))).toBe('appointment.timeTaken');
    expect(booked().state).toMatchObject({ status: 'booked', name: 'Anna Ozola', bookedBy: 'anna' });
  });

  it('holds its personal data apart, under the client or itself', () => {
    const [event] = booked().events;
    expect(event?.personal[0]?.subjectId).toBe(APPOINTMENT_ID);
    expect(JSON.stringify(event?.payload)).not.toContain('Anna');
    expect(booked({ clientId: VISIT }).events[0]?.personal[0]?.subjectId).toBe(VISIT);
  });

  it('is moved with a reason, and remembers when it was', () => {
    const to = { kind: 'move', from: NOON + 3 * HOUR, minutes: 20, place: 'counter-2' } as const;
    const life = booked().do({ ...to, reason: 'clientAsks' });
    expect(life.state).toMatchObject({
      from: NOON + 3 * HOUR,
      place: 'counter-2',
      moves: [{ before: NOON + HOUR, reason: 'clientAsks' }],
    });
    expect(life.try({ ...to, reason: 'other' })).toBe('appointment.sameTime');
    expect(life.try({ ...to, from: NOON - HOUR, reason: 'other' })).toBe('appointment.past');
  });

  it('is checked in on its day only, early or late, and only once', () => {
    const life = booked();
    expect(life.try(checkIn, NOON + 24 * HOUR)).toBe('appointment.notToday');
    expect(life.try(checkIn, NOON + HOUR + 7 * MINUTE_MS)).toBeNull();
    expect(life.state).toMatchObject({ status: 'checkedIn', visitId: VISIT, lateMinutes: 7 });
    expect(life.try(checkIn)).toBe('appointment.over');
    expect(life.try(cancel)).toBe('appointment.over');
  });

  it('may still be used by one who is thought to have missed it', () => {
    const life = booked();
    expect(life.try({ kind: 'markMissed' })).toBe('appointment.notYetMissed');
    expect(life.try({ kind: 'markMissed' }, NOON + 2 * HOUR)).toBeNull();
    expect(life.do(checkIn).state).toMatchObject({ status: 'checkedIn', lateMinutes: 60 });
  });

  it('takes a check-in back while the client waits, and nothing of it is left', () => {
    const life = booked().do(checkIn);
    expect(life.undo(true, false)).toBe('appointment.alreadyCalled');
    expect(life.undo()).toBeNull();
    expect(life.state).toMatchObject({ status: 'booked', visitId: null, checkedInAt: null });
    expect(life.do(checkIn).state?.status).toBe('checkedIn');
  });

  it('takes a cancellation back only while its time is free', () => {
    const life = booked().do(cancel);
    expect(life.undo(false)).toBe('appointment.timeTaken');
    expect(life.undo()).toBeNull();
    expect(life.state?.status).toBe('booked');
    expect(life.undo()).toBe('appointment.cannotUndo');
  });

  it('counts its slips', () => {
    const slip = { kind: 'issueSlip', language: 'ru' } as const;
    expect(booked().do(slip, slip).state?.slips).toBe(2);
  });

  it('is left without a name once that is erased', () => {
    const [event] = booked().events;
    if (!event) throw new Error('it was booked');
    const erased = { ...event, personal: [{ subjectId: APPOINTMENT_ID, hash: '' }] };
    expect(evolveAppointment(null, erased)?.name).toBeUndefined();
  });
});

describe('a number that is quoted', () => {
  const code = appointmentCode(APPOINTMENT_ID);
  it.each([code, code.toLowerCase(), code.replaceAll('-', ''), code.slice(2), ` ${code.replace('-', ' ')} `])(
    'is understood as %s',
    (text) => expect(readAppointmentCode(text)).toBe(code),
  );
  it('begins with a letter: a scanner types it where digits choose a favourite', () => {
    expect(code).toMatch(/^P-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });
  it.each(['', 'Pēteris', 'P-12', 'Ozola', 'P-7K3F-2M9QX'])('is not seen in %s', (text) =>
    expect(readAppointmentCode(text)).toBeNull(),
  );
});

describe('a video consultation', () => {
  const video = { videoCentreId: THERE } as const;
  const accept: AppointmentCommand = { kind: 'acceptVideo', ...signed, place: 'janis' };

  it('is accepted by the centre that was asked, and logged by it', () => {
    const life = booked(video);
    const log: AppointmentCommand = { kind: 'logVideo', ...signed, minutes: 25, text: 'Paskaidrots.' };
    expect(life.try({ ...accept, centreId: VISIT })).toBe('appointment.noVideo');
    expect(life.try({ ...accept, place: null })).toBe('appointment.timeTaken');
    expect(life.try(log)).toBe('appointment.videoNotAccepted');
    life.do(accept);
    expect(life.try(accept)).toBe('appointment.videoAnswered');
    expect(life.do(log).state?.video).toMatchObject({
      answer: 'accepted',
      by: 'Jānis Liepiņš',
      held: { minutes: 25, text: 'Paskaidrots.' },
    });
    expect(life.try(log)).toBe('appointment.videoLogged');
  });

  it('that is moved to the proposed time is accepted; to any other it has to be asked again', () => {
    const propose: AppointmentCommand = { kind: 'proposeVideo', ...signed, from: NOON + 4 * HOUR, text: '' };
    const move = { kind: 'move', minutes: 20, place: 'counter-1', reason: 'specialistAsks' } as const;
    const agreed = booked(video).do(propose, { ...move, from: NOON + 4 * HOUR });
    expect(agreed.state?.video).toMatchObject({ answer: 'accepted', place: 'anna' });
    const other = booked(video).do(propose, { ...move, from: NOON + 5 * HOUR });
    expect(other.state?.video).toMatchObject({ answer: 'asked', place: null });
  });

  it('is refused with a reason', () => {
    const refuse = { kind: 'refuseVideo', ...signed, reason: 'noTime', text: 'Pēc 15:00' } as const;
    expect(booked(video).do(refuse).state?.video).toMatchObject({ answer: 'refused', refusal: 'noTime' });
    expect(booked().try(refuse)).toBe('appointment.noVideo');
  });

  it('has a room whose address can be erased with the client', () => {
    const roomUrl = 'https://video.example.lv/abc';
    const life = booked(video).do({ kind: 'setRoom', subjectId: APPOINTMENT_ID, roomUrl });
    expect(life.state?.roomUrl).toBe(roomUrl);
    expect(JSON.stringify(life.events.at(-1)?.payload)).not.toContain('video.example');
  });
});

describe('what two devices did apart from each other', () => {
  const judged = (life: Life, type: string, payload: FoldableEvent['payload'] = {}) =>
    judgeAppointment(life.state, life.stored({ type, version: 1, payload }));

  it('is contradicted when the client was told two things', () => {
    expect(judged(booked(), 'appointment.booked')).toBe('appointment.alreadyBooked');
    expect(judged(booked().do(cancel), 'appointment.checkedIn')).toBe('appointment.alreadyCancelled');
    expect(judged(booked().do(checkIn), 'appointment.checkedIn')).toBe('appointment.alreadyCheckedIn');
    expect(judged(booked().do(checkIn), 'appointment.cancelled')).toBe('appointment.alreadyCheckedIn');
    expect(judged(booked(), 'appointment.moved', { before: NOON })).toBe('appointment.movedElsewhere');
  });

  it('is folded when it can be true', () => {
    expect(judged(booked(), 'appointment.moved', { before: NOON + HOUR })).toBeNull();
    expect(judged(booked(), 'appointment.cancelled')).toBeNull();
    expect(judged(booked().do(cancel), 'appointment.slipIssued')).toBeNull();
  });
});
