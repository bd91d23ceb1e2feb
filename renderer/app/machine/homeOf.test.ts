import { expect, it } from 'vitest';
import { homeOf, type MachineStanding } from './homeOf.ts';

const machine = (part: Partial<MachineStanding>): MachineStanding => ({
  standing: 'paired',
  kind: null,
  name: null,
  fingerprint: null,
  ...part,
});

it.each([
  ['a stranger anywhere', machine({ standing: 'stranger' }), '/counter', '/pair'],
  ['a display', machine({ kind: 'display' }), '/counter', '/display'],
  ['a kiosk', machine({ kind: 'kiosk' }), '/', '/kiosk'],
  ['a client screen', machine({ kind: 'clientScreen' }), '/display', '/client'],
  ['a counter that was paired a moment ago', machine({ kind: 'counter' }), '/pair', '/'],
  ['a counter at work', machine({ kind: 'counter' }), '/counter', null],
])('%s belongs to its own screen', (_who, standing, path, home) => {
  expect(homeOf(standing, path)).toBe(home);
});
