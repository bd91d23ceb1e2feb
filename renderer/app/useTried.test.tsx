import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { show } from '#renderer/testing/show.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { RolesField } from './centre/RolesField.tsx';
import { useTried } from './useTried.ts';

function Form() {
  const [name, setName] = useState('');
  const { isTried, noteTry } = useTried();
  return (
    <>
      <TextField
        label="Vārds"
        value={name}
        onChange={setName}
        problem={isTried && !name ? 'Nav vārda.' : null}
      />
      <RolesField roles={[]} onChange={() => undefined} problem={isTried ? 'Nav lomas.' : null} />
      <button onClick={noteTry}>Saglabāt</button>
    </>
  );
}

it('each try to save goes to the first field that lacks something', async () => {
  show(<Form />);
  expect(screen.queryByText('Nav vārda.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Saglabāt' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Vārds' }));
  expect(screen.getByText('Nav vārda.')).toBeTruthy();
  await userEvent.keyboard('Anna');
  await userEvent.click(screen.getByRole('button', { name: 'Saglabāt' }));
  expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[0]);
});
