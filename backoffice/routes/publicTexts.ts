import type { RequestStatus } from '#shared/domain/request/types.ts';
import type { PublicLanguage } from './publicPage.ts';

type Texts = {
  readonly title: string;
  readonly unknown: string;
  readonly number: string;
  readonly stage: string;
  readonly stages: { readonly [Status in RequestStatus]: string };
  readonly registered: string;
  readonly accepted: string;
  readonly due: string;
  readonly resultReady: string;
  readonly handedOver: string;
};

export const publicTexts: { readonly [Language in PublicLanguage]: Texts } = {
  lv: {
    title: 'Pieteikuma gaita',
    unknown:
      'Šāda pieteikuma nav vai adrese nav pilnīga. Nolasiet kvīts kodu vēlreiz vai jautājiet klientu apkalpošanas centrā. Ja pieteikums reģistrēts tikko, tas šeit parādīsies vēlāk.',
    number: 'Reģistrācijas numurs',
    stage: 'Kas notiek',
    stages: {
      registered: 'Reģistrēts un nosūtīts iestādei',
      acceptedByOwner: 'Iestāde to izskata',
      resultReady: 'Rezultāts ir gatavs',
      handedOver: 'Rezultāts ir izsniegts',
      withdrawn: 'Pieteikums ir atsaukts',
    },
    registered: 'Reģistrēts',
    accepted: 'Pieņemts izskatīšanā',
    due: 'Rezultāts paredzēts līdz',
    resultReady: 'Rezultāts saņemts no iestādes',
    handedOver: 'Izsniegts',
  },
  en: {
    title: 'Progress of your request',
    unknown:
      'There is no such request, or the address is not complete. Scan the code on your receipt again or ask at the service centre. A request registered a moment ago will appear here later.',
    number: 'Registration number',
    stage: 'What is happening',
    stages: {
      registered: 'Registered and sent to the institution',
      acceptedByOwner: 'The institution is working on it',
      resultReady: 'The result is ready',
      handedOver: 'The result has been handed over',
      withdrawn: 'The request was withdrawn',
    },
    registered: 'Registered',
    accepted: 'Taken into work',
    due: 'Result expected by',
    resultReady: 'Result received from the institution',
    handedOver: 'Handed over',
  },
  ru: {
    title: 'Ход рассмотрения заявления',
    unknown:
      'Такого заявления нет или адрес неполный. Считайте код с квитанции ещё раз или спросите в центре обслуживания клиентов. Только что зарегистрированное заявление появится здесь позже.',
    number: 'Регистрационный номер',
    stage: 'Что происходит',
    stages: {
      registered: 'Зарегистрировано и отправлено учреждению',
      acceptedByOwner: 'Учреждение рассматривает',
      resultReady: 'Результат готов',
      handedOver: 'Результат выдан',
      withdrawn: 'Заявление отозвано',
    },
    registered: 'Зарегистрировано',
    accepted: 'Принято к рассмотрению',
    due: 'Результат ожидается до',
    resultReady: 'Результат получен от учреждения',
    handedOver: 'Выдано',
  },
  uk: {
    title: 'Хід розгляду заяви',
    unknown:
      'Такої заяви немає або адреса неповна. Зчитайте код із квитанції ще раз або запитайте в центрі обслуговування клієнтів. Щойно зареєстрована заява з’явиться тут пізніше.',
    number: 'Реєстраційний номер',
    stage: 'Що відбувається',
    stages: {
      registered: 'Зареєстровано і надіслано установі',
      acceptedByOwner: 'Установа розглядає',
      resultReady: 'Результат готовий',
      handedOver: 'Результат видано',
      withdrawn: 'Заяву відкликано',
    },
    registered: 'Зареєстровано',
    accepted: 'Прийнято до розгляду',
    due: 'Результат очікується до',
    resultReady: 'Результат отримано від установи',
    handedOver: 'Видано',
  },
};
