import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  choiceField,
  computedField,
  field,
  group,
  registerField,
  section,
} from '#shared/catalogue/buildForm.ts';
import type { Form } from '#shared/catalogue/formTypes.ts';
import { validateForm } from '#shared/catalogue/validateForm.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { words } from '#shared/catalogue/words.ts';
import { startTexts } from '#renderer/app/i18n.ts';
import { show } from '#renderer/testing/show.tsx';
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

const household: Form = {
  sections: [
    group(
      'member',
      words('Pārējie cilvēki', 'The others'),
      [
        field('member.name', 'text', words('Cilvēka vārds', 'Name')),
        field('member.income', 'money', words('Cilvēka ienākumi', 'Income')),
      ],
      { entry: words('Cilvēks', 'Person'), add: words('Pievienot cilvēku', 'Add a person'), max: 2 },
    ),
    section('all', words('Kopā', 'All'), [
      computedField('all.income', 'money', words('Ienākumi kopā', 'Income in all'), {
        kind: 'sum',
        of: ['member.income'],
      }),
    ]),
  ],
};

type FilledProps = { readonly attempts?: number; readonly form?: Form };

function Filled({ attempts = 0, form: shown = form }: FilledProps) {
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <ServiceForm
      form={shown}
      answers={answers}
      today="2026-11-16"
      attempts={attempts}
      onChange={setAnswers}
    />
  );
}

beforeEach(() => startTexts('lv'));
// The test page has no layout, so there is nowhere to scroll.
Element.prototype.scrollIntoView = () => undefined;

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

  it('keeps a day that the calendar does not have as it was typed, so that it holds the form back', async () => {
    const since = field('a.since', 'date', words('Kopš', 'Since'), { required: false });
    const when: Form = { sections: [section('when', words('Kad', 'When'), [since])] };
    const onChange = vi.fn<(answers: Answers) => void>();
    show(<ServiceForm form={when} answers={{}} today="2026-11-16" attempts={0} onChange={onChange} />);
    await userEvent.tab();
    await userEvent.keyboard('31.06.2026');
    await userEvent.click(document.body);
    const answers = onChange.mock.lastCall?.[0] ?? {};
    expect(answers).toEqual({ 'a.since': '31.06.2026' });
    expect(validateForm(when, answers, '2026-11-16').problems).toMatchObject([{ code: 'date.notADay' }]);
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

describe('a group of questions', () => {
  it('is asked once more by a button, with the focus in the new one, up to its limit', async () => {
    render(<Filled form={household} />);
    expect(screen.queryByLabelText('Cilvēka vārds')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Pievienot cilvēku' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Cilvēka vārds'));
    await userEvent.keyboard('Rūta');
    await userEvent.click(screen.getByRole('button', { name: 'Pievienot cilvēku' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Cilvēka vārds (2)'));
    expect(screen.getByRole('heading', { name: '2. cilvēks' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pievienot cilvēku' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    expect(screen.getByText(/Vairāk par 2 veidlapā nevar/)).toBeTruthy();
  });

  it('loses an entry only on purpose, and what was in it can be put back', async () => {
    render(<Filled form={household} />);
    const add = screen.getByRole('button', { name: 'Pievienot cilvēku' });
    await userEvent.click(add);
    await userEvent.keyboard('Rūta{Tab}12,50');
    await userEvent.click(add);
    await userEvent.keyboard('Jānis');
    await userEvent.click(screen.getByRole('button', { name: 'Izņemt: 1. cilvēks' }));
    expect(valueOf('Cilvēka vārds')).toBe('Jānis');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pievienot cilvēku' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ielikt atpakaļ' }));
    expect(valueOf('Cilvēka vārds (2)')).toBe('Rūta');
    expect(screen.queryByRole('button', { name: 'Ielikt atpakaļ' })).toBeNull();
  });

  it('is added up while it is typed', async () => {
    render(<Filled form={household} />);
    const total = () => screen.getByRole('status', { name: 'Ienākumi kopā' }).textContent;
    expect(total()).toBe('aprēķina pati veidlapa');
    for (const amount of ['10,20', '5']) {
      await userEvent.click(screen.getByRole('button', { name: 'Pievienot cilvēku' }));
      await userEvent.keyboard(`x{Tab}${amount}`);
    }
    expect(total()).toBe('15,20');
  });
});

function valueOf(label: string): string {
  return screen.getByLabelText<HTMLInputElement>(label).value;
}
