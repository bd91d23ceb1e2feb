import { expect, it } from 'vitest';
import {
  changeBooking,
  clearBooking,
  EMPTY_BOOKING,
  gapsOf,
  inputOf,
  servicesOf,
  openBooking,
  readBooking,
} from './bookingDraft.ts';

it('asks for the service, the time and who comes, in this order', () => {
  expect(gapsOf(EMPTY_BOOKING)).toEqual(['service', 'time', 'who']);
  expect(gapsOf({ ...EMPTY_BOOKING, serviceId: 'a', from: 1, name: 'Anna' })).toEqual([]);
});

it('asks for the time anew when the matter changes, not when the name does', () => {
  openBooking('anna', null);
  changeBooking({ serviceId: 'a' });
  changeBooking({ from: 5 });
  changeBooking({ name: 'Anna' });
  expect(readBooking().from).toBe(5);
  changeBooking({ secondId: 'b' });
  expect(readBooking().from).toBeNull();
});

it('names a matter once, and a client in the register not by a typed name', () => {
  expect(servicesOf({ serviceId: 'a', secondId: 'a' })).toEqual(['a']);
  expect(inputOf({ ...EMPTY_BOOKING, serviceId: 'a', clientId: 'c', name: 'Anna' }).name).toBe('');
});

it('begins with what the visit knows, and keeps the form of each visit apart', () => {
  const wish = {
    visitId: 'v1',
    serviceId: 'a',
    clientId: 'c',
    name: 'Anna',
    channel: 'inPerson',
    language: 'uk',
    need: 'none',
    videoCentreId: null,
  } as const;
  openBooking('ilze', null);
  changeBooking({ name: 'Zvanītājs' });
  openBooking('ilze', wish);
  expect(readBooking()).toMatchObject({ serviceId: 'a', clientId: 'c', name: 'Anna', language: 'uk' });
  changeBooking({ from: 5, note: 'Atnesīs lapu' });

  openBooking('ilze', null);
  expect(readBooking()).toMatchObject({ clientId: null, name: 'Zvanītājs' });
  openBooking('ilze', { ...wish, videoCentreId: 'other' });
  expect(readBooking()).toMatchObject({ note: 'Atnesīs lapu', videoCentreId: 'other', from: null });

  clearBooking();
  openBooking('ilze', null);
  expect(readBooking().name).toBe('Zvanītājs');
  openBooking('anna', null);
  expect(readBooking()).toEqual(EMPTY_BOOKING);
});
