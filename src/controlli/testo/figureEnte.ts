/** Figures of the whole: performance of the Ente and of Area/Servizi, how many ambiti and obiettivi there are. */
import type { Livello, Risultato } from '../../scoring/index.js';
import { agrees, parseCifra } from '../cifra.js';
import type { Riscontro } from '../rilievi.js';

const ENTE =
  /performance (?:organizzativa )?(?:complessiva )?(?:di |dell['’])ente(?: di)?[^\d%]{0,40}?(\d{1,3}(?:,\d+)? ?%)/iu;
const AREA = /performance (?:di |per )area ?\/ ?serviz[io][^\d%]{0,40}?(\d{1,3}(?:,\d+)? ?%)/iu;

const NUMERI: readonly string[] = [
  'zero',
  'uno',
  'due',
  'tre',
  'quattro',
  'cinque',
  'sei',
  'sette',
  'otto',
  'nove',
  'dieci',
  'undici',
  'dodici',
  'tredici',
  'quattordici',
  'quindici',
  'sedici',
  'diciassette',
  'diciotto',
  'diciannove',
  'venti',
];

const LIVELLI: readonly (readonly [RegExp, Livello, string])[] = [
  [contaOf('(?:macro )?(?:ambiti strategici|aree strategiche|ambiti)'), 'ambito', 'Ambiti strategici'],
  [contaOf('obiettivi strategici'), 'strategico', 'Obiettivi strategici'],
  [contaOf('obiettivi operativi'), 'operativo', 'Obiettivi operativi'],
];

/** A count of the whole is introduced as such: part of it may be counted too. */
function contaOf(nome: string): RegExp {
  return new RegExp(
    `(?:individuat[aei]|declinat[aei] in|aggregat[aei] in|articolat[aeo] [^.]{0,60}su|sono stat[aei]|complessivamente|sono) (\\d{1,3}|${NUMERI.join('|')}) ${nome}(?!\\p{L})`,
    'iu',
  );
}

export function checkNumeri(frase: string, dove: string, risultato: Risultato): readonly Riscontro[] {
  return [
    ...checkGrado(frase, dove, ENTE, 'Ente', risultato.ente),
    ...checkGrado(frase, dove, AREA, 'Area/Servizi', risultato.areaServizi),
    ...LIVELLI.flatMap(([forma, livello, nome]): Riscontro[] => {
      const detto = forma.exec(frase)?.[1];
      if (detto === undefined) return [];
      const quanti = /^\d/.test(detto) ? Number(detto) : NUMERI.indexOf(detto.toLowerCase());
      const noti = risultato.nodi.filter(({ nodo }) => nodo.livello === livello).length;
      return quanti === noti
        ? []
        : [{ codice: 'CONTEGGIO_DIVERSO', dove, trovato: detto, atteso: String(noti), fatti: { nome } }];
    }),
  ];
}

function checkGrado(
  frase: string,
  dove: string,
  forma: RegExp,
  nome: string,
  { esito, pubblicato }: Pick<Risultato['ente'], 'esito' | 'pubblicato'>,
): readonly Riscontro[] {
  const cifra = parseCifra(forma.exec(frase)?.[1] ?? '');
  if (cifra === undefined || esito.kind !== 'punteggio' || agrees(cifra, esito.valore * 100)) return [];
  const stampata = parseCifra(pubblicato);
  if (stampata !== undefined && agrees(cifra, stampata.valore, stampata.mezzo)) return [];
  return [{ codice: 'GRADO_DIVERSO', dove, trovato: cifra.scritto, atteso: pubblicato, fatti: { nome } }];
}
