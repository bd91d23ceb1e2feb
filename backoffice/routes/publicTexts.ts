import type { RequestStatus } from '#shared/domain/request/types.ts';
import type { PublicLanguage } from './publicPage.ts';

export type Texts = {
  readonly title: string;
  readonly unknown: string;
  readonly number: string;
  readonly stage: string;
  readonly stages: { readonly [Status in RequestStatus]: string };
  /** The stage while something is needed of the client; what, the page does not say. */
  readonly waiting: string;
  readonly answerBy: string;
  readonly registered: string;
  readonly accepted: string;
  readonly due: string;
  readonly resultReady: string;
  readonly handedOver: string;
  readonly sent: string;
  readonly sentBack: string;
  readonly withdrawn: string;
  readonly voided: string;
  /** What the holder of the receipt does now. */
  readonly afterVoided: string;
  readonly afterWithdrawn: string;
  readonly whileWaiting: string;
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
      sent: 'Rezultāts ir nosūtīts',
      sentBack: 'Rezultāts ir nosūtīts atpakaļ iestādei: sazinieties ar to',
      withdrawn: 'Pieteikums ir atsaukts',
      voided: 'Reģistrācija ir anulēta: šis numurs vairs neder',
    },
    waiting: 'Gaidām kaut ko no jums',
    answerBy: 'Atbildiet līdz',
    registered: 'Reģistrēts',
    accepted: 'Pieņemts izskatīšanā',
    due: 'Rezultāts paredzēts līdz',
    resultReady: 'Rezultāts saņemts no iestādes',
    handedOver: 'Izsniegts',
    sent: 'Nosūtīts',
    sentBack: 'Nosūtīts iestādei',
    withdrawn: 'Atsaukts',
    voided: 'Anulēts',
    afterVoided:
      'Pieteikums ar šo numuru reģistrēts kļūdas dēļ, un iestāde to neizskatīs. Ja jums jābūt pieteikumam, jautājiet klientu apkalpošanas centrā, kur saņēmāt kvīti: to reģistrēs no jauna ar citu numuru.',
    whileWaiting:
      'Kas vajadzīgs, rakstīts vēstulē, ko saņēmāt. Ja vēstules nav, jautājiet klientu apkalpošanas centrā, kur saņēmāt kvīti.',
    afterWithdrawn: 'Iestāde šo pieteikumu vairs neizskata. Ja pārdomājat, iesniedziet jaunu pieteikumu.',
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
      sent: 'The result has been sent to you',
      sentBack: 'The result went back to the institution: please contact it',
      withdrawn: 'The request was withdrawn',
      voided: 'The registration is void: this number no longer counts',
    },
    waiting: 'We are waiting for something from you',
    answerBy: 'Please answer by',
    registered: 'Registered',
    accepted: 'Taken into work',
    due: 'Result expected by',
    resultReady: 'Result received from the institution',
    handedOver: 'Handed over',
    sent: 'Sent',
    sentBack: 'Sent back',
    withdrawn: 'Withdrawn',
    voided: 'Made void',
    afterVoided:
      'The request with this number was registered by mistake, and the institution will not decide it. If you did ask for something, turn to the service centre that gave you the receipt: it will be registered anew under another number.',
    whileWaiting:
      'What is needed is in the letter you were given. If you have no letter, ask at the service centre that gave you the receipt.',
    afterWithdrawn:
      'The institution no longer works on this request. If you change your mind, hand in a new one.',
  },
  ru: {
    title: 'Ход рассмотрения заявления',
    unknown:
      'Такого заявления нет или адрес неполный. Отсканируйте код на квитанции ещё раз или обратитесь в центр обслуживания клиентов. Только что зарегистрированное заявление появится здесь позже.',
    number: 'Регистрационный номер',
    stage: 'Что происходит',
    stages: {
      registered: 'Зарегистрировано и отправлено учреждению',
      acceptedByOwner: 'Учреждение рассматривает',
      resultReady: 'Результат готов',
      handedOver: 'Результат выдан',
      sent: 'Результат отправлен вам',
      sentBack: 'Результат возвращён учреждению: обратитесь туда',
      withdrawn: 'Заявление отозвано',
      voided: 'Регистрация аннулирована: этот номер больше не действует',
    },
    waiting: 'Ждём от вас сведения или документы',
    answerBy: 'Ответьте до',
    registered: 'Зарегистрировано',
    accepted: 'Принято к рассмотрению',
    due: 'Результат ожидается до',
    resultReady: 'Результат получен от учреждения',
    handedOver: 'Выдано',
    sent: 'Отправлено',
    sentBack: 'Возвращено',
    withdrawn: 'Отозвано',
    voided: 'Аннулировано',
    afterVoided:
      'Заявление с этим номером зарегистрировано по ошибке, и учреждение его рассматривать не будет. Если вы подавали заявление, обратитесь в центр обслуживания, где получили квитанцию: его зарегистрируют заново под другим номером.',
    whileWaiting:
      'Что нужно, написано в письме, которое вам дали. Если письма нет, спросите в центре обслуживания, где получили квитанцию.',
    afterWithdrawn: 'Учреждение это заявление больше не рассматривает. Если передумаете, подайте новое.',
  },
  uk: {
    title: 'Хід розгляду заяви',
    unknown:
      'Такої заяви немає або адреса неповна. Відскануйте код на квитанції ще раз або зверніться до центру обслуговування клієнтів. Щойно зареєстрована заява з’явиться тут пізніше.',
    number: 'Реєстраційний номер',
    stage: 'Що відбувається',
    stages: {
      registered: 'Зареєстровано і надіслано установі',
      acceptedByOwner: 'Установа розглядає',
      resultReady: 'Результат готовий',
      handedOver: 'Результат видано',
      sent: 'Результат надіслано вам',
      sentBack: 'Результат повернуто установі: зверніться туди',
      withdrawn: 'Заяву відкликано',
      voided: 'Реєстрацію анульовано: цей номер більше не дійсний',
    },
    waiting: 'Чекаємо від вас відомості або документи',
    answerBy: 'Дайте відповідь до',
    registered: 'Зареєстровано',
    accepted: 'Прийнято до розгляду',
    due: 'Результат очікується до',
    resultReady: 'Результат отримано від установи',
    handedOver: 'Видано',
    sent: 'Надіслано',
    sentBack: 'Повернуто',
    withdrawn: 'Відкликано',
    voided: 'Анульовано',
    afterVoided:
      'Заяву з цим номером зареєстровано помилково, і установа її не розглядатиме. Якщо ви подавали заяву, зверніться до центру обслуговування, де отримали квитанцію: її зареєструють заново під іншим номером.',
    whileWaiting:
      'Що потрібно, написано в листі, який вам дали. Якщо листа немає, запитайте в центрі обслуговування, де отримали квитанцію.',
    afterWithdrawn: 'Установа цю заяву більше не розглядає. Якщо передумаєте, подайте нову.',
  },
};
