/** What a row must be in itself, and beside the others: order of minimum, mean, maximum; figures copied; headers. */
import { normalizeTesto } from '../../scoring/index.js';
import { agrees, formatCalcolato, significantDigits, type Cifra } from '../cifra.js';
import type { Riscontro } from '../rilievi.js';
import type { Casella, Quadro, Riga, TabellaStampata } from './model.js';
import { anniOf, columnOf, isIntestazione, nameColonna } from './quadri.js';

const MINIMO = /^min(?:\.|imo|ima)?(?!\p{L})/iu;
const MASSIMO = /^(?:max|mass(?:\.|imo|ima)?)(?!\p{L})/iu;
const MEDIA = /^(?:val(?:ore|\.) )?medi[ao](?!\p{L})|^mediana(?!\p{L})/iu;
const TOTALE = /(?<!\p{L})tot(?:ale|ali|\.)?(?!\p{L})/iu;

/** Minimum, mean and maximum in order; the other figures of the row between minimum and maximum. */
export function checkIntervalli({ colonne, righe }: Quadro): readonly Riscontro[] {
  const find = (forma: RegExp) => colonne.findIndex(({ titolo }) => forma.test(titolo));
  const [min, media, max] = [find(MINIMO), find(MEDIA), find(MASSIMO)];
  if (min < 0 || max < 0) return [];
  return righe.flatMap((riga): Riscontro[] => {
    const [minimo, massimo] = [riga.caselle[min], riga.caselle[max]];
    if (minimo?.cifra === undefined || massimo?.cifra === undefined) return [];
    const medio = riga.caselle[media];
    const fatti = {
      nome: riga.etichetta,
      minimo: minimo.testo,
      massimo: massimo.testo,
      media: medio?.testo ?? '—',
    };
    const ordinati = [minimo.cifra, ...(medio?.cifra === undefined ? [] : [medio.cifra]), massimo.cifra];
    if (!isInOrdine(ordinati)) {
      const trovato = ordinati.map(({ scritto }) => scritto).join(' · ');
      return [
        {
          codice: 'MEDIA_FUORI_INTERVALLO',
          dove: minimo.dove,
          trovato,
          atteso: 'minimo ≤ media ≤ massimo',
          fatti,
        },
      ];
    }
    return riga.caselle.flatMap((casella, c): Riscontro[] => {
      const cifra = c === min || c === media || c === max ? undefined : casella?.cifra;
      if (cifra === undefined || casella === undefined || c > min) return [];
      if (isInOrdine([ordinati[0] ?? cifra, cifra, ordinati.at(-1) ?? cifra])) return [];
      const atteso = `tra ${fatti.minimo} e ${fatti.massimo}`;
      return [
        { codice: 'VALORE_FUORI_INTERVALLO', dove: casella.dove, trovato: cifra.scritto, atteso, fatti },
      ];
    });
  });
}

function isInOrdine(cifre: readonly Cifra[]): boolean {
  return cifre.every((cifra, i) => {
    const next = cifre[i + 1];
    return next === undefined || cifra.valore <= next.valore || agrees(cifra, next.valore, next.mezzo);
  });
}

/** Two neighbouring figures must have so many digits each, before it is no chance. */
const CIFRE = 3;

/** Two neighbouring figures of a row that stand in another row too: copied, and not changed. Totals repeat rightly. */
export function checkRipetute({ righe }: Quadro): readonly Riscontro[] {
  const seen = new Map<string, Riga>();
  return righe.flatMap((riga): Riscontro[] => {
    if (TOTALE.test(riga.etichetta)) return [];
    const pairs = pairsOf(riga.caselle);
    const found = pairs.find(({ key }) => seen.has(key));
    for (const { key } of pairs) if (!seen.has(key)) seen.set(key, riga);
    const altra = found && seen.get(found.key);
    if (found === undefined || altra === undefined || altra === riga) return [];
    const trovato = found.caselle.map(({ testo }) => testo).join(' · ');
    return [
      {
        codice: 'CIFRE_RIPETUTE',
        dove: found.caselle[0]?.dove ?? riga.dove,
        trovato,
        atteso: `cifre proprie, non quelle di «${altra.etichetta}»`,
        fatti: { nome: riga.etichetta, altra: altra.etichetta },
      },
    ];
  });
}

function pairsOf(
  caselle: readonly (Casella | undefined)[],
): readonly { readonly key: string; readonly caselle: readonly Casella[] }[] {
  return caselle.flatMap((prima, c) => {
    const seconda = caselle[c + 1];
    const [a, b] = [prima?.cifra, seconda?.cifra];
    if (prima === undefined || seconda === undefined || a === undefined || b === undefined) return [];
    if (a.valore === b.valore || significantDigits(a) < CIFRE || significantDigits(b) < CIFRE) return [];
    return [
      { key: `${a.valore.toFixed(a.decimali)} ${b.valore.toFixed(b.decimali)}`, caselle: [prima, seconda] },
    ];
  });
}

/** Longer words are no header, but a remark that comes back. */
const MASSIMA_INTESTAZIONE = 60;

/** Two columns with one header, where it names a year: `Target anno 2022` twice. */
export function checkIntestazioni({ righe }: TabellaStampata): readonly Riscontro[] {
  return righe.filter(isIntestazione).flatMap((riga): Riscontro[] => {
    const seen = new Map<string, number>();
    return riga.flatMap(({ testo, dove }, c): Riscontro[] => {
      const [anno] = anniOf(testo);
      const key = normalizeTesto(testo).toLowerCase();
      const prima = seen.get(key);
      if (anno === undefined || testo.length > MASSIMA_INTESTAZIONE) return [];
      if (prima === undefined) {
        seen.set(key, c);
        return [];
      }
      // Under a header in two lines the years may come back for each group.
      if (isCiclo(riga, prima, c)) return [];
      return [{ codice: 'INTESTAZIONE_RIPETUTA', dove, trovato: testo, atteso: attesaOf(riga, testo, anno) }];
    });
  });
}

/** Whether the header beside comes back in the same way: `2023 2024 2023 2024`. */
function isCiclo(riga: readonly Casella[], prima: number, dopo: number): boolean {
  if (dopo - prima < 2) return false;
  return [-1, 1].some((lato) => {
    const accanto = riga[prima + lato]?.testo ?? '';
    return accanto !== '' && prima + lato > 0 && accanto === riga[dopo + lato]?.testo;
  });
}

function attesaOf(riga: readonly Casella[], testo: string, anno: number): string {
  const seguente = testo.replace(String(anno), String(anno + 1));
  const gia = riga.some((casella) => casella.testo === seguente);
  return gia ? "un'altra intestazione" : seguente;
}

/** Words of a column whose parts make a whole. */
const PARTI = /quota|composizione|ripartizione|distribuzione|incidenza|% sul|% su |peso %|% del totale/iu;
/** Farther from 100 than this they were no parts of a whole. */
const LONTANO = 5;

/** Percentages of one column that should make 100, printed total or not. */
export function checkCento(quadro: Quadro): readonly Riscontro[] {
  return quadro.colonne.flatMap(({ titolo, percento }, c): Riscontro[] => {
    if (!percento) return [];
    const cifre = columnOf(quadro.righe, c);
    const totale = cifre.find(({ riga }) => TOTALE.test(riga.etichetta));
    const parti = cifre.filter(({ riga }) => !TOTALE.test(riga.etichetta));
    const intero = totale?.cifra.valore === 100;
    if (parti.length < 3 || (totale !== undefined && !intero) || !(intero || PARTI.test(titolo))) return [];
    const somma = parti.reduce((sum, { cifra }) => sum + cifra.valore, 0);
    const slack = parti.reduce((sum, { cifra }) => sum + cifra.mezzo, 0);
    const decimali = Math.max(...parti.map(({ cifra }) => cifra.decimali));
    const distanza = Math.abs(somma - 100);
    if (distanza <= slack + 1e-9 || distanza > LONTANO) return [];
    return [
      {
        codice: 'SOMMA_NON_100',
        dove: totale?.casella.dove ?? parti[0]?.casella.dove ?? '',
        trovato: formatCalcolato(somma, decimali, '%'),
        atteso: '100 %',
        fatti: { colonna: nameColonna(quadro, c) },
      },
    ];
  });
}

/** Where the total of percentages is their plain mean in the other columns, it is so in all of them. */
export function checkMedie(quadro: Quadro): readonly Riscontro[] {
  const riga = [...quadro.righe]
    .reverse()
    .find(({ etichetta }) => TOTALE.test(etichetta) || MEDIA.test(etichetta));
  const sopra = quadro.righe.filter((una) => una !== riga);
  if (riga === undefined || sopra.length < 3) return [];
  const prove = quadro.colonne.flatMap(({ percento }, c) => {
    const casella = riga.caselle[c];
    const cifre = columnOf(sopra, c).map(({ cifra }) => cifra);
    if (!percento || casella?.cifra === undefined || cifre.length < 3) return [];
    const media = cifre.reduce((sum, { valore }) => sum + valore, 0) / cifre.length;
    const slack = cifre.reduce((sum, { mezzo }) => sum + mezzo, 0) / cifre.length;
    return [{ c, casella, cifra: casella.cifra, media, torna: agrees(casella.cifra, media, slack) }];
  });
  const concordi = prove.filter(({ torna }) => torna).length;
  if (concordi === 0 || concordi * 2 < prove.length) return [];
  return prove
    .filter(({ torna }) => !torna)
    .map(({ c, casella, cifra, media }) => ({
      codice: 'MEDIA_NON_TORNA',
      dove: casella.dove,
      trovato: cifra.scritto,
      atteso: formatCalcolato(media, cifra.decimali, cifra.unita),
      fatti: { nome: riga.etichetta, colonna: nameColonna(quadro, c) },
    }));
}
