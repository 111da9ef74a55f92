/** Texts from elsewhere made harmless: what no cell may hold, what hides, what is mark-up. */

/** How many cells had what. */
export interface Conteggi {
  controlli: number;
  surrogati: number;
  marcature: number;
  virgolette: number;
  illeggibili: number;
}

export function makeConteggi(): Conteggi {
  return { controlli: 0, surrogati: 0, marcature: 0, virgolette: 0, illeggibili: 0 };
}

/** Control characters but the tab and the line breaks, those that turn the direction of writing, non-characters. */
const CONTROLLI =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

const SURROGATI = /\p{Cs}/gu;

/** A character that a decoder puts where it understands nothing. */
const ILLEGGIBILE = '\ufffd';

const ELEMENTI =
  'a|b|body|br|center|div|em|font|h[1-6]|head|html|i|iframe|img|li|meta|ol|p|s|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul';

/** A tag of a page: a known element, with attributes that have a value. `a < b` and `<= 5 gg` are none. */
const MARCATURA = new RegExp(
  `</?(?:${ELEMENTI})(?:\\s+[\\w:-]+\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'|[^\\s<>"']+))*\\s*/?>`,
  'gi',
);

/** The text as a cell may hold it, without spaces at its ends; what was found is counted. */
export function cleanTesto(testo: string, conteggi: Conteggi): string {
  let pulito = testo;
  const replace = (forma: RegExp, con: string, quale: keyof Conteggi) => {
    const dopo = pulito.replace(forma, con);
    if (dopo !== pulito) conteggi[quale] += 1;
    pulito = dopo;
  };
  replace(CONTROLLI, ' ', 'controlli');
  replace(SURROGATI, ILLEGGIBILE, 'surrogati');
  if (pulito.includes('<')) replace(MARCATURA, ' ', 'marcature');
  if (pulito.includes(ILLEGGIBILE)) conteggi.illeggibili += 1;
  return pulito.trim();
}

const AVVISI: Readonly<Record<keyof Conteggi, (celle: string) => string>> = {
  controlli: (celle) => `Tolti caratteri di controllo invisibili da ${celle}.`,
  surrogati: (celle) => `Caratteri spezzati in ${celle}: al loro posto c'è �.`,
  marcature: (celle) => `Tolte marcature di pagina web da ${celle}.`,
  virgolette: (celle) => `Virgolette non chiuse o fuori posto in ${celle}: lette come testo.`,
  illeggibili: (celle) =>
    `In ${celle} c'è il segno �: il testo è stato salvato o copiato con un'altra codifica; guardare le lettere accentate.`,
};

/** What was found, in words. */
export function avvisiOf(conteggi: Conteggi): readonly string[] {
  return (Object.keys(AVVISI) as (keyof Conteggi)[])
    .filter((quale) => conteggi[quale] > 0)
    .map((quale) => AVVISI[quale](conteggi[quale] === 1 ? '1 cella' : `${conteggi[quale]} celle`));
}
