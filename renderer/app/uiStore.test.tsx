import { beforeEach, expect, it } from 'vitest';
import { useUi } from './uiStore.ts';

const shown = () => useUi.getState().toasts.map(({ text }) => text);

beforeEach(() => useUi.setState({ toasts: [] }));

it('a refusal is told once however often the act is pressed, and goes when the act is done', () => {
  const { showNotice, closeAbout } = useUi.getState();
  showNotice({ text: 'Saglabāts' });
  showNotice({ text: 'Vispirms pabeidziet A042.', tone: 'warn', about: 'counter.callNext' });
  showNotice({ text: 'Vispirms pabeidziet A043.', tone: 'warn', about: 'counter.callNext' });
  expect(shown()).toEqual(['Saglabāts', 'Vispirms pabeidziet A043.']);
  closeAbout('counter.callNext');
  expect(shown()).toEqual(['Saglabāts']);
});

it('the same words from two who tell of one refusal stand once', () => {
  const { showNotice } = useUi.getState();
  showNotice({ text: 'Šo laiku jau aizņēma cits.', tone: 'error', about: 'appointment.move' });
  showNotice({ text: 'Šo laiku jau aizņēma cits.', tone: 'error' });
  expect(shown()).toEqual(['Šo laiku jau aizņēma cits.']);
});
