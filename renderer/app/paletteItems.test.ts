import { describe, expect, it } from 'vitest';
import { namedPlaces, type PaletteItem } from './paletteItems.ts';

const item = (text: string): PaletteItem => ({ id: text, text, icon: 'chevronRight', run: () => undefined });
const counter = item('Lodziņš');
const bookings = item('Pieraksti');

describe('a place that is called by its name', () => {
  it('comes before acts and services in which the word only occurs', () => {
    expect(namedPlaces([counter], [item('Pie lodziņa')], 'lodzi')).toEqual([counter]);
    expect(namedPlaces([item('Izbraukumi un lodziņš')], [], 'lodzi')).toEqual([]);
  });

  it('leaves the first place to an act that begins like it, until the name is whole', () => {
    const book = item('Pierakstīt laiku');
    expect(namedPlaces([bookings], [book], 'pieraks')).toEqual([]);
    expect(namedPlaces([bookings], [book], 'pieraksti')).toEqual([bookings]);
  });

  it('is none while nothing is typed', () => {
    expect(namedPlaces([counter, bookings], [], ' ')).toEqual([]);
  });
});
