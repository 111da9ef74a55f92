/** The figures beside the tree: Area/Servizi, and one for each unità organizzativa. */
import { normalizeCodice, type Indice, type NodoValutato } from '../../scoring/index.js';
import { gradi, ND, overRighe, sumRighe } from './formule.js';
import { COLONNE, rigaDi, type Giro, type RigaTraccia } from './model.js';
import { costante, takeNumero, type Presa } from './sorgente.js';

/** R24 § 3.2: the plain mean of all obiettivi operativi. */
export function rigaArea({ nome, voci }: Indice, giro: Giro): RigaTraccia {
  const ids = new Set(voci.map(({ id }) => id));
  const righe = giro.risultato.nodi
    .filter(({ nodo, esito }) => ids.has(nodo.id) && esito.kind !== 'neutralizzato')
    .map((valutato) => rigaDi(valutato, giro));
  const media =
    righe.length === 0
      ? ND
      : `(${overRighe('SUM', COLONNE.grado, righe)})/(${overRighe('COUNT', COLONNE.grado, righe)})`;
  const ferma = sumRighe(righe, (da, a) => `COUNTIF(${gradi(da, a)},${ND})`);
  const blocca = giro.regole.valoreMancante === 'blocca' && righe.length > 0;
  return {
    voce: nome,
    livello: 0,
    grado: blocca ? `IF(${ferma}>0,${ND},${media})` : media,
    calcolo: 'Media semplice di tutti gli obiettivi operativi',
    letto: '',
    genere: 'numero',
  };
}

/** What an obiettivo operativo brings to the figure of a unità. */
interface Voce {
  readonly riga: number;
  readonly presa: Presa;
}

/** R24 § 3.3: the weighted mean of the obiettivi operativi of the unità; a plain one where none has a weight. */
export function rigaUnita({ nome, voci }: Indice, giro: Giro): RigaTraccia {
  const perId = new Map(giro.risultato.nodi.map((valutato) => [valutato.nodo.id, valutato]));
  const uguali = voci.every(({ peso }) => peso.kind === 'assente');
  const prese = voci.flatMap(({ id, peso, esito }): Voce[] => {
    const valutato = perId.get(id ?? '');
    const conta = esito.kind !== 'neutralizzato' && (uguali || peso.kind === 'peso');
    if (valutato === undefined || !conta) return [];
    const presa = peso.kind === 'peso' ? takePeso(nome, valutato, peso.valore, giro) : { formula: '1' };
    return [{ riga: rigaDi(valutato, giro), presa }];
  });
  const illeggibile = voci.some(({ peso }) => peso.kind === 'errore');
  const controlli = prese.flatMap(({ presa }) => presa.controllo ?? []);
  return {
    voce: `Unità: ${nome}`,
    livello: 0,
    grado: gradoUnita(prese, giro.regole.valoreMancante === 'blocca', illeggibile),
    calcolo: 'Media degli obiettivi operativi assegnati, pesata dove hanno un peso',
    letto: prese.flatMap(({ presa }) => presa.lettoCome ?? []).join('; '),
    ...(controlli.length > 0 && { controllo: controlli.join(',') }),
    genere: 'numero',
  };
}

function gradoUnita(prese: readonly Voce[], blocca: boolean, illeggibile: boolean): string {
  if (prese.length === 0 || (blocca && illeggibile)) return ND;
  const cella = (riga: number) => `${COLONNE.grado}${riga}`;
  const somma = prese.map(({ riga, presa }) => `(${presa.formula})*N(${cella(riga)})`).join('+');
  const totale = prese.map(({ riga, presa }) => `(${presa.formula})*ISNUMBER(${cella(riga)})`).join('+');
  const ferma = prese.map(({ riga }) => `(${cella(riga)}=${ND})`).join('+');
  const media = `(${somma})/(${totale})`;
  return blocca ? `IF(${ferma}>0,${ND},${media})` : media;
}

/** The weight in the row of `Unita` that names the unità and the obiettivo. */
function takePeso(nome: string, { nodo }: NodoValutato, valore: number, giro: Giro): Presa {
  const chiavi = [nodo.chiave, ...(nodo.alias ?? [])];
  const riga = giro.letto.tabelle.unita.find(
    ({ codice, unita }) =>
      chiavi.includes(normalizeCodice(codice)) && unita.toLowerCase().includes(nome.toLowerCase()),
  );
  const dove = riga?.peso?.dove;
  return dove === undefined
    ? costante(valore, `peso di ${nodo.codice ?? nodo.titolo} riportato`)
    : takeNumero(dove, valore, giro.sorgenti);
}
