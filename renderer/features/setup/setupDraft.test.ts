import { describe, expect, it } from 'vitest';
import { contract } from '#shared/api/contract.ts';
import { codeFrom, enrolmentOf, NEW_SETUP, setupInput, type SetupDraft } from './setupDraft.ts';
import { problemsOf } from './setupProblems.ts';

const FILLED: SetupDraft = {
  ...NEW_SETUP,
  centreName: 'Ķekavas klientu centrs',
  administrator: { name: 'Juris Vītols', roles: ['admin'], pin: '4321', pinAgain: '4321' },
};
const with_ = (change: Partial<SetupDraft>) => problemsOf({ ...FILLED, ...change });

describe('set-up', () => {
  it('as filled in fits the contract', () => {
    expect(problemsOf(FILLED)).toEqual({});
    expect(contract['setup.complete'].input.safeParse(setupInput(FILLED)).success).toBe(true);
  });

  it('makes the code of the register numbers from the name', () => {
    expect(codeFrom('Ķekavas klientu centrs')).toBe('KEK');
    expect(setupInput(FILLED).centreCode).toBe('KEK');
    expect(setupInput({ ...FILLED, centreCode: 'KKC' }).centreCode).toBe('KKC');
  });

  it('asks for everything that is missing, each at its place', () => {
    expect(problemsOf(NEW_SETUP)).toEqual({
      centreName: 'centreName',
      centreCode: 'centreCode',
      'administrator.name': 'name',
      'administrator.pin': 'pin',
    });
  });

  it('compares the PINs of the administrator', () => {
    const administrator = { ...FILLED.administrator, pinAgain: '4322' };
    expect(with_({ administrator })).toEqual({ 'administrator.pinAgain': 'pinAgain' });
  });

  it('wants hours that can be read, and at least one open day', () => {
    expect(with_({ days: ['vakarā', '', '', '', '', '', ''] })).toEqual({ hours: 'hours' });
    expect(with_({ days: ['', '', '', '', '', '', ''] })).toEqual({ hours: 'closedAlways' });
  });

  it('has no two counters or people of one name: the hall and the sign-in could not tell them apart', () => {
    const counter = { name: 'Lodziņš', categories: ['A' as const] };
    expect(
      with_({
        counters: [
          { key: 1, ...counter },
          { key: 2, ...counter },
        ],
      }),
    ).toEqual({
      'counters.1.name': 'counterTwice',
      'counters.2.name': 'counterTwice',
    });
    const staff = [{ key: 1, name: 'juris vitols', roles: ['clerk' as const], pin: '1111' }];
    expect(with_({ staff })).toEqual({ 'staff.1.name': 'nameTwice' });
  });

  it('checks the connection only when it is wanted now', () => {
    const enrolment = { url: 'centrs', enrolmentCode: '' };
    expect(with_({ enrolment })).toEqual({});
    expect(with_({ enrolment, isConnectedLater: false })).toEqual({
      'enrolment.url': 'address',
      'enrolment.code': 'code',
    });
    expect(enrolmentOf({ ...FILLED, enrolment })).toBeNull();
  });
});
