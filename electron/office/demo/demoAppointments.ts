/** Invented people with appointments; `minutes` from now on that day. */
export const DEMO_APPOINTMENTS: readonly {
  readonly serviceId: string;
  /** 0 is today. */
  readonly day: number;
  readonly minutes: number;
  readonly name: string;
  readonly phone: string;
  readonly note?: string;
}[] = [
  appointment('vsaa-old-age-pension', 0, 20, 'Rita Mežniece', '+371 26001122', 'Līdzi darba grāmatiņa'),
  appointment('pmlp-declare-residence', 0, 35, 'Andris Krūmiņš', '+371 29334455'),
  appointment('vsaa-childcare-allowance', 0, 65, 'Elīna Sproģe', '+371 22778899'),
  appointment('vid-income-declaration', 0, 95, 'Gunārs Vilks', '+371 28112233', 'Grūti kāpt pa kāpnēm'),
  appointment('vsaa-sickness-benefit', 0, 150, 'Zane Lāce', ''),
  appointment('nva-unemployed-status', 1, 0, 'Edgars Roze', '+371 26665544'),
  appointment('vsaa-pension-recalculation', 1, 60, 'Velta Siliņa', '+371 29009900'),
  appointment('municipality-kindergarten-queue', 2, 30, 'Laura Egle', '+371 25556677'),
  appointment('vsaa-old-age-pension', 3, 15, 'Imants Bite', '+371 27123987'),
  appointment('pmlp-declare-residence', 4, 45, 'Natālija Sokolova', '+371 20111213'),
];

function appointment(
  serviceId: string,
  day: number,
  minutes: number,
  name: string,
  phone: string,
  note = '',
) {
  return { serviceId, day, minutes, name, phone, note };
}
