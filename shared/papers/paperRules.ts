import { CLIENT_LANGUAGES, type ClientLanguage } from '#shared/domain/visit/language.ts';
import type { PaperId } from '#shared/papers/paperIds.ts';
import type { Block } from '#shared/papers/template.ts';

/** What the program can say on a paper, and what the paper may not leave out. */
export type PaperRules = {
  readonly languages: readonly ClientLanguage[];
  /** One value each, also for sentences. */
  readonly places: readonly string[];
  readonly lists: readonly string[];
  readonly flags: readonly string[];
  /** Of each thing that was done. */
  readonly ofDeed?: { readonly places: readonly string[]; readonly flags: readonly string[] };
  readonly needs: {
    readonly blocks: readonly Block['block'][];
    /** Places and lists whose value must be readable, in whichever words. */
    readonly values: readonly string[];
    /** Sentences that must be said, in whichever words. */
    readonly texts: readonly string[];
  };
};

const ON_DELEGATION = {
  languages: CLIENT_LANGUAGES,
  places: [
    'centrs',
    'klients',
    'pārstāvis',
    'darbinieks',
    'pakalpojumi',
    'mērķis',
    'termiņš',
    'pamats',
    'parakstīta',
    'atsaukta',
  ],
  lists: [],
  flags: ['notSigned', 'signedOnScreen', 'signedOnPaper', 'revoked', 'signsOnPaper'],
} as const;

export const PAPER_RULES = {
  /** SLT-03: the promise; LVL-13: who decides; and the number with its secret, by which the client follows it. */
  receipt: {
    languages: CLIENT_LANGUAGES,
    places: [
      'centrs',
      'pakalpojums',
      'iestāde',
      'klients',
      'pārstāvis',
      'termiņš',
      'saņemšana',
      'maksa',
      'pieņemts',
      'labots',
      'redakcija',
    ],
    lists: ['dokumenti', 'maksājumi'],
    flags: [
      'noDocuments',
      'corrected',
      'waiting',
      'sending',
      'contradicted',
      'accepted',
      'hasLink',
      'hasNoLink',
    ],
    needs: {
      blocks: ['head', 'title', 'number'],
      values: [
        'pakalpojums',
        'iestāde',
        'klients',
        'pārstāvis',
        'termiņš',
        'dokumenti',
        'saņemšana',
        'maksa',
        'maksājumi',
        'pieņemts',
        'redakcija',
      ],
      texts: [
        'ownerDecides',
        'sendWaiting',
        'sendSending',
        'sendContradicted',
        'sendAccepted',
        'followLink',
        'followCode',
        'keepSecret',
        'complaintNote',
      ],
    },
  },
  /** What to bring, until when and who asks; the number finds the request. */
  asked: {
    languages: CLIENT_LANGUAGES,
    places: ['centrs', 'pakalpojums', 'iestāde', 'klients', 'lūgtais', 'kāpēc', 'lūdzējs', 'diena'],
    lists: ['dokumenti'],
    flags: [],
    needs: {
      blocks: ['head', 'title', 'number'],
      values: ['dokumenti', 'lūgtais', 'diena', 'kāpēc', 'lūdzējs', 'pakalpojums', 'iestāde', 'klients'],
      texts: ['answerBy', 'how', 'meanwhile'],
    },
  },
  /** Domain A5: person, clerk, services, purpose, term and ground; taking back; no secrets; the signature. */
  delegation: {
    ...ON_DELEGATION,
    needs: {
      blocks: ['head', 'title', 'signatures'],
      values: [
        'klients',
        'pārstāvis',
        'darbinieks',
        'pakalpojumi',
        'mērķis',
        'termiņš',
        'pamats',
        'parakstīta',
        'atsaukta',
      ],
      texts: ['textActs', 'textOnly', 'textRevoke', 'textNoSecrets', 'signHere'],
    },
  },
  /** Domain A5: the client's own log of what was done in their name. */
  deeds: {
    ...ON_DELEGATION,
    ofDeed: {
      places: ['pakalpojums', 'sagatavots', 'numurs', 'iesniegts', 'atsauce', 'kāpēc', 'kontrolsumma'],
      flags: ['confirmedOnScreen', 'confirmedReadOut', 'waiting', 'submitted', 'notSent'],
    },
    needs: {
      blocks: ['head', 'title', 'deeds'],
      values: [
        'klients',
        'pārstāvis',
        'darbinieks',
        'pakalpojumi',
        'mērķis',
        'termiņš',
        'pamats',
        'sagatavots',
        'numurs',
        'atsauce',
        'kāpēc',
        'kontrolsumma',
      ],
      texts: ['nothing', 'confirmedScreen', 'confirmedReadOut', 'waiting', 'submitted', 'notSent'],
    },
  },
  /** HND-02: what was handed over, when and where, by whom to whom and on what ground, and both sign. */
  handover: {
    languages: CLIENT_LANGUAGES,
    places: [
      'centrs',
      'numurs',
      'pakalpojums',
      'iestāde',
      'lieta',
      'klients',
      'rezultāts',
      'izsniegts',
      'vieta',
      'darbinieks',
      'saņēmējs',
      'pamats',
      'personasDokuments',
    ],
    lists: ['datnes'],
    flags: ['sealed', 'signsNow', 'signedOnScreen', 'signedOnPaper', 'signsOnPaper'],
    needs: {
      blocks: ['head', 'title', 'signatures'],
      values: [
        'numurs',
        'pakalpojums',
        'iestāde',
        'lieta',
        'klients',
        'rezultāts',
        'datnes',
        'izsniegts',
        'vieta',
        'darbinieks',
        'saņēmējs',
        'pamats',
        'personasDokuments',
      ],
      texts: ['signsNow', 'signedOnScreen', 'signedOnPaper', 'receiverConfirms', 'ownerDecides'],
    },
  },
  /** CMP-06 and the law on submissions: what it answers, the answer with who signs it, or where it went and by when. */
  reply: {
    languages: CLIENT_LANGUAGES,
    places: [
      'centrs',
      'izdrukāts',
      'saņēmējs',
      'iestāde',
      'numurs',
      'saņemts',
      'diena',
      'iemesls',
      'atbilde',
      'par',
      'iesniedzējs',
      'kontakts',
      'vārdi',
      'vadītājs',
    ],
    lists: [],
    flags: [
      'answer',
      'extension',
      'forwardNotice',
      'forwarding',
      'toSender',
      'aboutComplaint',
      'aboutSuggestion',
      'aboutPraise',
      'ownerDecides',
      'misdirected',
    ],
    needs: {
      blocks: ['head', 'title'],
      values: [
        'izdrukāts',
        'saņēmējs',
        'iestāde',
        'numurs',
        'saņemts',
        'diena',
        'iemesls',
        'atbilde',
        'par',
        'iesniedzējs',
        'kontakts',
        'vārdi',
        'vadītājs',
      ],
      texts: [
        'aboutComplaint',
        'aboutSuggestion',
        'aboutPraise',
        'forwardingTo',
        'extensionText',
        'noticeOwner',
        'noticeMisdirected',
        'noticeAnswers',
        'forwardingText',
        'signed',
      ],
    },
  },
  /** What became of the request, who did it, and what the client does now. */
  confirmation: {
    languages: CLIENT_LANGUAGES,
    places: [
      'centrs',
      'pakalpojums',
      'iestāde',
      'klients',
      'pieņemts',
      'kāpēc',
      'lūdza',
      'iemesls',
      'dokuments',
      'darbība',
      'saturs',
      'izdarīja',
    ],
    lists: [],
    flags: ['withdrawn', 'voided', 'executed', 'executedUntitled', 'notSent'],
    needs: {
      blocks: ['head', 'title', 'number', 'signatures'],
      values: [
        'pakalpojums',
        'iestāde',
        'klients',
        'pieņemts',
        'kāpēc',
        'lūdza',
        'iemesls',
        'dokuments',
        'darbība',
        'saturs',
        'izdarīja',
      ],
      texts: ['afterWithdrawn', 'afterVoided', 'afterExecuted', 'notSent', 'sign'],
    },
  },
  /** In the state language, whatever the client speaks. */
  form: {
    languages: ['lv'],
    places: ['centrs', 'pakalpojums', 'iestāde', 'klients'],
    lists: [],
    flags: ['unknownClient'],
    needs: {
      blocks: ['head', 'title', 'byHand', 'questions', 'signatures'],
      values: ['pakalpojums', 'iestāde', 'klients'],
      texts: ['to', 'code', 'date', 'signature', 'next'],
    },
  },
} as const satisfies Record<PaperId, PaperRules>;

export type RulesOf<Id extends PaperId> = (typeof PAPER_RULES)[Id];

export function rulesOfPaper(id: PaperId): PaperRules {
  return PAPER_RULES[id];
}
