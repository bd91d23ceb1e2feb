import { expect, it } from 'vitest';
import { foldText } from '#shared/lib/foldText.ts';

it('drops every Latvian mark and the case', () => {
  expect(foldText('ĀČĒĢĪĶĻŅŌŖŠŪŽ āčēģīķļņōŗšūž')).toBe('acegiklnorsuz acegiklnorsuz');
  expect(foldText('Bērna Kopšanas PABALSTS 2026')).toBe('berna kopsanas pabalsts 2026');
});
