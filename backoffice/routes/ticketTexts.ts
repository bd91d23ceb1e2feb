import type { FollowedState } from '#shared/sync/publicQueue.ts';
import type { PublicLanguage } from './publicPage.ts';

type Texts = {
  readonly title: string;
  readonly number: string;
  readonly unknown: string;
  readonly next: string;
  readonly ahead: (count: number) => string;
  readonly called: string;
  readonly serving: string;
  readonly counter: string;
  readonly states: { readonly [State in Exclude<FollowedState, 'waiting' | 'called' | 'serving'>]: string };
  readonly missedHelp: string;
  readonly wait: (from: number, to: number) => string;
  readonly waitUnknown: string;
  readonly asOf: (time: string) => string;
  readonly silentSince: (time: string) => string;
  readonly phoneOffline: string;
};

export const ticketTexts: { readonly [Language in PublicLanguage]: Texts } = {
  lv: {
    title: 'Vieta rindā',
    number: 'Jūsu numurs',
    unknown:
      'Šādas biļetes nav vai tās diena ir beigusies. Ja biļeti saņēmāt tikko vai centram nav tīkla, klausieties, kad zālē nosauks jūsu numuru. Lapa atjaunosies pati.',
    next: 'Jūs būsiet nākamais',
    ahead: (count) => `Pirms jums gaida ${count}`,
    called: 'Jūs aicina:',
    serving: 'Jūs apkalpo:',
    counter: 'lodziņš',
    states: {
      aside: 'Darbs atlikts, vieta saglabāta',
      missed: 'Jūs izsauca, bet jūsu nebija klāt',
      ended: 'Apmeklējums ir beidzies. Paldies!',
    },
    missedHelp: 'Pasakiet to darbiniekam pie durvīm: vienu reizi vietu rindā saglabāsim.',
    wait: (from, to) => (from === 0 ? `Jāgaida līdz ${to} min` : `Jāgaida ${from}–${to} min`),
    waitUnknown:
      'Gaidīšanas laiks pašlaik nav zināms: neviens atvērts lodziņš šo jautājumu nepieņem. Jautājiet darbiniekam.',
    asOf: (time) => `Dati no ${time}. Lapa atjaunojas pati; numuru nosauks arī zālē.`,
    silentSince: (time) => `Centram kopš ${time} nav savienojuma. Klausieties, kad zālē nosauks jūsu numuru.`,
    phoneOffline: 'Tālrunim nav tīkla; redzat pēdējo, kas bija zināms.',
  },
  en: {
    title: 'Place in the queue',
    number: 'Your number',
    unknown:
      'There is no such ticket, or its day is over. If you got it a moment ago or the centre has no network, listen for your number in the hall. The page refreshes itself.',
    next: 'You are next',
    ahead: (count) => (count === 1 ? '1 person before you' : `${count} people before you`),
    called: 'You are called:',
    serving: 'You are being served:',
    counter: 'counter',
    states: {
      aside: 'Put off for a while, your place is kept',
      missed: 'You were called and were not there',
      ended: 'Your visit is over. Thank you!',
    },
    missedHelp: 'Tell the staff at the door: we keep your place once.',
    wait: (from, to) => (from === 0 ? `Wait up to ${to} min` : `Wait ${from}–${to} min`),
    waitUnknown: 'The wait is not known: no open counter takes this matter now. Please ask the staff.',
    asOf: (time) => `As of ${time}. The page refreshes itself; your number is called in the hall, too.`,
    silentSince: (time) =>
      `The centre has had no connection since ${time}. Listen for your number in the hall.`,
    phoneOffline: 'Your phone has no network; this is the last that was known.',
  },
  ru: {
    title: 'Место в очереди',
    number: 'Ваш номер',
    unknown:
      'Такого талона нет или его день закончился. Если вы получили его только что или у центра нет сети, слушайте, когда ваш номер назовут в зале. Страница обновится сама.',
    next: 'Ваша очередь следующая',
    ahead: (count) => `Перед вами ждут: ${count}`,
    called: 'Вас приглашают:',
    serving: 'Вас обслуживают:',
    counter: 'окно',
    states: {
      aside: 'Дело отложено, место сохранено',
      missed: 'Вас вызвали, но вас не было',
      ended: 'Посещение завершено. Спасибо!',
    },
    missedHelp: 'Скажите об этом сотруднику у входа: один раз мы сохраним ваше место.',
    wait: (from, to) => (from === 0 ? `Ожидание до ${to} мин` : `Ожидание ${from}–${to} мин`),
    waitUnknown:
      'Время ожидания неизвестно: сейчас этот вопрос не принимает ни одно окно. Спросите сотрудника.',
    asOf: (time) => `Данные на ${time}. Страница обновляется сама; номер назовут и в зале.`,
    silentSince: (time) => `У центра нет связи с ${time}. Слушайте, когда ваш номер назовут в зале.`,
    phoneOffline: 'У телефона нет сети; показано последнее, что было известно.',
  },
  uk: {
    title: 'Місце в черзі',
    number: 'Ваш номер',
    unknown:
      'Такого талона немає або його день закінчився. Якщо ви отримали його щойно або в центру немає мережі, слухайте, коли ваш номер назвуть у залі. Сторінка оновиться сама.',
    next: 'Ваша черга наступна',
    ahead: (count) => `Перед вами чекають: ${count}`,
    called: 'Вас запрошують:',
    serving: 'Вас обслуговують:',
    counter: 'віконце',
    states: {
      aside: 'Справу відкладено, місце збережено',
      missed: 'Вас викликали, але вас не було',
      ended: 'Відвідування завершено. Дякуємо!',
    },
    missedHelp: 'Скажіть про це працівнику біля входу: один раз ми збережемо ваше місце.',
    wait: (from, to) => (from === 0 ? `Очікування до ${to} хв` : `Очікування ${from}–${to} хв`),
    waitUnknown: 'Час очікування невідомий: зараз це питання не приймає жодне віконце. Запитайте працівника.',
    asOf: (time) => `Дані на ${time}. Сторінка оновлюється сама; номер назвуть і в залі.`,
    silentSince: (time) => `У центру немає зв’язку з ${time}. Слухайте, коли ваш номер назвуть у залі.`,
    phoneOffline: 'У телефона немає мережі; показано останнє, що було відомо.',
  },
};
