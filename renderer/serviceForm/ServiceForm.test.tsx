import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { choiceField, field, registerField, section } from '#shared/catalogue/buildForm.ts';
import type { Form } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { words } from '#shared/catalogue/words.ts';
import { startTexts } from '#renderer/app/i18n.ts';
import { ServiceForm } from './ServiceForm.tsx';

const form: Form = {
  sections: [
    section('payment', words('Izmaksa', 'Payment'), [
      choiceField('a.reason', words('Kā dēļ', 'Because of'), [
        ['own', 'Paša slimība', 'Own illness'],
        ['child', 'Bērna kopšana', 'Care for a child'],
      ]),
      field('a.child', 'text', words('Bērna vārds', 'Name of the child'), {
        visibleWhen: { field: 'a.reason', equals: 'child' },
      }),
      registerField('a.from', 'date', words('No', 'From')),
      field('a.iban', 'iban', words('Konta numurs', 'Account number')),
      field('a.abroad', 'yesNo', words('Strādāja ārzemēs', 'Worked abroad')),
      field('a.phone', 'phone', words('Tālrunis', 'Phone')),
    ]),
  ],
};

function Filled({ attempts = 0 }: { readonly attempts?: number }) {
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <ServiceForm
      form={form}
      answers={answers}
      today="2026-11-16"
      attempts={attempts}
      onAnswer={(fieldId, value) => setAnswers((before) => ({ ...before, [fieldId]: value }))}
    />
  );
}

beforeEach(() => startTexts('lv'));

describe('form of a service', () => {
  it('judges an entry when it is left, keeps it, and says what to do', async () => {
    render(<Filled />);
    const phone = screen.getByLabelText('Tālrunis');
    await userEvent.type(phone, '+371 2612 345');
    expect(screen.queryByText(/Trūkst/)).toBeNull();
    await userEvent.tab();
    expect(screen.getByText(/Trūkst 1 cipara.*Ievadītais ir saglabāts/)).toBeTruthy();
    expect((phone as HTMLInputElement).value).toBe('+371 2612 345');
  });

  it('stops judging while the entry is being mended and says how much is still to come', async () => {
    render(<Filled attempts={1} />);
    const iban = screen.getByLabelText('Konta numurs');
    await userEvent.type(iban, 'LV81BANK0000435195001');
    await userEvent.tab();
    expect(screen.getByText(/kontrolcipari neatbilst/)).toBeTruthy();
    await userEvent.clear(iban);
    await userEvent.type(iban, 'LV80BANK0000435195');
    expect(screen.queryByText(/neatbilst|Trūkst/)).toBeNull();
    expect(screen.getByText(/Vēl 3 zīmes/)).toBeTruthy();
  });

  it('judges what is being typed when one tries to send it', async () => {
    const { rerender } = render(<Filled />);
    await userEvent.type(screen.getByLabelText('Konta numurs'), 'LV81BANK0000435195001');
    expect(screen.queryByText(/kontrolcipari neatbilst/)).toBeNull();
    rerender(<Filled attempts={1} />);
    expect(screen.getByText(/kontrolcipari neatbilst/)).toBeTruthy();
  });

  it('can be answered with no where an answer is needed', async () => {
    render(<Filled />);
    const group = screen.getByRole('radiogroup', { name: 'Strādāja ārzemēs' });
    expect(within(group).queryByRole('radio', { checked: true })).toBeNull();
    await userEvent.click(within(group).getByRole('radio', { name: 'Nē' }));
    expect(within(group).getByRole('radio', { checked: true })).toBe(within(group).getByLabelText('Nē'));
  });

  it('a warning does not make the field wrong', async () => {
    render(<Filled />);
    const phone = screen.getByLabelText('Tālrunis');
    await userEvent.type(phone, '12345678');
    await userEvent.tab();
    expect(screen.getByText(/sākas ar 2, 6 vai 8/)).toBeTruthy();
    expect(phone.getAttribute('aria-invalid')).not.toBe('true');
  });

  it('never asks for what the institution obtains itself (INT-05)', () => {
    render(<Filled />);
    expect(screen.getByText('iestāde iegūst pati')).toBeTruthy();
    expect(screen.queryByLabelText('No')).toBeNull();
  });

  it('asks on as the answers demand', async () => {
    render(<Filled />);
    expect(screen.queryByLabelText('Bērna vārds')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Bērna kopšana' }));
    expect(screen.getByLabelText('Bērna vārds')).toBeTruthy();
  });
});
