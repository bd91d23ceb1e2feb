import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '#renderer/testing/show.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import { SearchField } from './SearchField.tsx';
import { TextField } from './TextField.tsx';

const nothing = () => undefined;

describe('text field', () => {
  it('keeps what was typed beside what is wrong with it', () => {
    show(<TextField label="Tālrunis" value="2612 345" onChange={nothing} problem="Trūkst viena cipara." />);
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Tālrunis' });
    expect(input.value).toBe('2612 345');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('Trūkst viena cipara.');
  });
});

describe('date field', () => {
  type BirthdayProps = { readonly onDay: (day: string | null) => void; readonly first?: string };
  function Birthday({ onDay, first }: BirthdayProps) {
    const [day, setDay] = useState<string | null>(first ?? null);
    const change = (value: string | null) => {
      setDay(value);
      onDay(value);
    };
    return <DateField label="Dzimšanas diena" value={day} onChange={change} />;
  }

  it('takes a day typed the Latvian way, without any key but digits', async () => {
    const onDay = vi.fn();
    show(<Birthday onDay={onDay} />);
    await userEvent.tab();
    await userEvent.keyboard('24121926');
    expect(onDay).toHaveBeenLastCalledWith('1926-12-24');
  });

  it('takes a dot as people type it, also where the segment was full and has moved on by itself', async () => {
    const onDay = vi.fn();
    show(<Birthday onDay={onDay} />);
    await userEvent.tab();
    await userEvent.keyboard('1.2.2026');
    expect(onDay).toHaveBeenLastCalledWith('2026-02-01');
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('31.12.2026');
    expect(onDay).toHaveBeenLastCalledWith('2026-12-31');
  });

  it('is not left by Tab after a segment that has moved on by itself', async () => {
    const onDay = vi.fn();
    show(<Birthday onDay={onDay} />);
    await userEvent.tab();
    await userEvent.keyboard('5{Tab}12{Tab}2026');
    expect(onDay).toHaveBeenLastCalledWith('2026-12-05');
  });

  it.each([
    ['31.06.2026', '31.06.2026 nav kalendārā. Ierakstiet vēlreiz.'],
    ['12.02.20', '12.02.20: gadam vajag četrus ciparus.'],
    ['12.02', 'Datums nav pilns: vajag dienu, mēnesi un gadu.'],
  ])('never makes another day of %s', async (keys, problem) => {
    const onDay = vi.fn();
    show(<Birthday onDay={onDay} />);
    await userEvent.tab();
    await userEvent.keyboard(keys);
    await userEvent.click(document.body);
    expect(onDay.mock.calls.flat().filter((day) => day !== null)).toEqual([]);
    expect(screen.getByText(problem)).toBeTruthy();
  });

  it('that no calendar has is told while one is still there: the next key may be the primary one', async () => {
    show(<Birthday onDay={nothing} />);
    await userEvent.tab();
    await userEvent.keyboard('31.06.202');
    expect(screen.queryByText(/kalendārā/)).toBeNull();
    await userEvent.keyboard('6');
    expect(screen.getByText(/31\.06\.2026 nav kalendārā/)).toBeTruthy();
  });

  it('that is cut short is no day any more, whatever else is drawn meanwhile', async () => {
    const onDay = vi.fn();
    const { rerender } = show(<Birthday onDay={onDay} first="2026-06-30" />);
    await userEvent.tab();
    await userEvent.keyboard('{Backspace}{Backspace}');
    rerender(<Birthday onDay={onDay} first="2026-06-30" />);
    expect(onDay).toHaveBeenLastCalledWith(null);
    expect(screen.getAllByRole('spinbutton').map(({ textContent }) => textContent)).toEqual([
      'dd',
      '06',
      '2026',
    ]);
  });

  it('that cannot be changed is plain text', () => {
    show(<DateField label="No" value="2026-10-26" onChange={nothing} isReadOnly />);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'No' }).value).toBe('26.10.2026');
    expect(screen.queryAllByRole('spinbutton')).toEqual([]);
  });
});

describe('choice field', () => {
  it('skips what cannot be chosen, and says why', async () => {
    const onChange = vi.fn();
    show(
      <ChoiceField
        label="Kā saņems lēmumu"
        value="portal"
        onChange={onChange}
        choices={[
          { key: 'portal', label: 'Portālā' },
          { key: 'eAddress', label: 'E-adresē', whyNot: 'Klientam nav e-adreses.' },
          { key: 'post', label: 'Pa pastu' },
        ]}
      />,
    );
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenCalledWith('post');
    expect(screen.getByText('E-adresē: Klientam nav e-adreses.')).toBeTruthy();
  });

  it('with more than five answers becomes a list', () => {
    const choices = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ key, label: key }));
    show(<ChoiceField label="Pakalpojums" value={null} onChange={nothing} choices={choices} />);
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(screen.getByRole('button', { name: /Pakalpojums/ })).toBeTruthy();
  });
});

describe('search field', () => {
  it('is used with the keyboard alone', async () => {
    const onChoose = vi.fn();
    function Search() {
      const [text, setText] = useState('');
      const results = ['Slimības pabalsts', 'Vecuma pensija'].map((name) => ({ id: name, text: name }));
      return (
        <SearchField
          label="Kāpēc klients atnācis?"
          text={text}
          onTextChange={setText}
          results={text ? results : []}
          onChoose={onChoose}
        />
      );
    }
    show(<Search />);
    await userEvent.tab();
    await userEvent.keyboard('p{ArrowDown}{ArrowDown}{Enter}');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('Vecuma pensija');
  });
});
