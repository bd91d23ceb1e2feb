import { expect, it } from 'vitest';
import {
  changeBooking,
  EMPTY_BOOKING,
  gapsOf,
  inputOf,
  servicesOf,
  startBooking,
  useBooking,
} from './bookingDraft.ts';

it('asks for the service, the time and who comes, in this order', () => {
  expect(gapsOf(EMPTY_BOOKING)).toEqual(['service', 'time', 'who']);
  expect(gapsOf({ ...EMPTY_BOOKING, serviceId: 'a', from: 1, name: 'Anna' })).toEqual([]);
});

it('asks for the time anew when the matter changes, not when the name does', () => {
  startBooking('anna');
  changeBooking({ serviceId: 'a' });
  changeBooking({ from: 5 });
  changeBooking({ name: 'Anna' });
  expect(useBooking.getState().draft.from).toBe(5);
  changeBooking({ secondId: 'b' });
  expect(useBooking.getState().draft.from).toBeNull();
});

it('names a matter once, and a client in the register not by a typed name', () => {
  expect(servicesOf({ serviceId: 'a', secondId: 'a' })).toEqual(['a']);
  expect(inputOf({ ...EMPTY_BOOKING, serviceId: 'a', clientId: 'c', name: 'Anna' }).name).toBe('');
});
