/** The row of an indicatore: its value, its target, the rule between them. */
import {
  asCompared,
  isPercento,
  regolaOf,
  type Indicatore,
  type Target,
  type Valore,
} from '../../scoring/index.js';
import { ND } from './formule.js';
import { gradoOf } from './grado.js';
import { takeMisure } from './misure.js';
import { COLONNE, senzaGrado, type Corpo, type GenereTraccia, type Giro } from './model.js';
import { formatPeso } from './pesi.js';
import {
  isStesso,
  labelled,
  takeGiorno,
  takeLogico,
  takeMancante,
  takeNumero,
  type Presa,
} from './sorgente.js';

/** What the row of an indicatore computes; `pesa`: whether it weighs in its group. */
export function corpoIndicatore(
  { target, usato, annoN }: Indicatore,
  pesa: boolean,
  giro: Giro,
  riga: number,
): Corpo {
  if (target.kind === 'errore') return senzaGrado('Il target non si capisce');
  if (target.valore.kind === 'soloMonitoraggio')
    return senzaGrado('Solo monitoraggio: si osserva e non pesa');
  if (target.valore.kind === 'annoN') return senzaGrado("Manca il valore dell'anno di confronto");
  if (usato.kind === 'errore') return senzaGrado('Il valore non si capisce');
  const { valore } = usato.valore;
  const dove = annoN?.cella ?? target.cella.dove;
  const confrontati = confrontatiOf(target.valore, valore);
  const targets = takeTarget(confrontati.target, dove, giro);
  const misurato = labelled('valore', takeValore(usato.valore, confrontati.valore, giro));
  const celle = {
    valore: `${COLONNE.valore}${riga}`,
    target: `${COLONNE.target}${riga}`,
    fino: `${COLONNE.fino}${riga}`,
  };
  const seManca = giro.regole.valoreMancante === 'zero' && pesa ? '0' : ND;
  const formula = gradoOf(confrontati.target, confrontati.valore, celle, giro.regole);
  return {
    celle: {
      valore: misurato.formula,
      ...(targets.da && { target: targets.da.formula }),
      ...(targets.a && { fino: targets.a.formula }),
    },
    grado:
      valore.kind === 'mancante'
        ? seManca
        : isTipoDiverso(target.valore, valore)
          ? ND
          : `IF(ISNUMBER(${celle.valore}),${formula},${seManca})`,
    calcolo: `${valore.kind === 'mancante' ? 'Manca il valore' : regolaOf(target.valore, valore, giro.regole).testo}${targets.nota ?? ''}`,
    prese: [
      misurato,
      ...[targets.da, targets.a].flatMap((presa) => (presa ? [labelled('target', presa)] : [])),
    ],
    genere: genereOf(confrontati),
  };
}

function genereOf({ target, valore }: Confrontati): GenereTraccia {
  if (target.kind === 'data' && valore.kind === 'data') return 'data';
  const percento = valore.kind === 'numero' && isPercento(valore.quantita.unita);
  return percento && Math.abs(valore.quantita.valore) <= PERCENTO_MASSIMO ? 'percento' : 'numero';
}

/** A percentage compared as it was written is no fraction any more. */
const PERCENTO_MASSIMO = 10;

/** Pairs that nothing tells how to compare. */
function isTipoDiverso(target: Target, valore: Valore): boolean {
  switch (target.kind) {
    case 'soglia':
    case 'intervallo':
    case 'fasi':
      return valore.kind !== 'numero';
    case 'logico':
      return valore.kind === 'numero' || (valore.kind === 'data' && !target.atteso);
    case 'data':
      return valore.kind === 'numero';
    case 'soloMonitoraggio':
    case 'annoN':
      return true;
  }
}

/** Target and value as they are compared. */
interface Confrontati {
  readonly target: Target;
  readonly valore: Valore;
}

function confrontatiOf(target: Target, valore: Valore): Confrontati {
  if ((target.kind !== 'soglia' && target.kind !== 'intervallo') || valore.kind !== 'numero')
    return { target, valore };
  const { target: asked, quantita } = asCompared(target, valore.quantita);
  return { target: asked, valore: { kind: 'numero', quantita } };
}

interface TargetPreso {
  readonly da?: Presa;
  readonly a?: Presa;
  /** What a formula cannot hold, in words. */
  readonly nota?: string;
}

function takeTarget(target: Target, dove: string, { sorgenti, letto }: Giro): TargetPreso {
  const contenuto = sorgenti(dove);
  switch (target.kind) {
    case 'soglia':
      return { da: takeNumero(dove, target.soglia.valore, sorgenti) };
    case 'intervallo':
      return {
        da: takeNumero(dove, target.da.valore, sorgenti),
        a: takeNumero(dove, target.a.valore, sorgenti),
      };
    case 'logico':
      return { da: takeLogico(dove, target.atteso, sorgenti) };
    case 'data':
      return { da: takeGiorno(dove, target.entro, letto.contesto.base1904, sorgenti) };
    case 'fasi': {
      const fasi = target.fasi.map(
        ({ numero, raggiungimento }) => `${numero} = ${formatPeso(raggiungimento)}`,
      );
      const controllo = contenuto === undefined ? {} : { controllo: isStesso(dove, contenuto) };
      return { da: { formula: '', ...controllo, lettoCome: `fasi lette: ${fasi.join(', ')}` } };
    }
    case 'soloMonitoraggio':
    case 'annoN':
      return {};
  }
}

function takeValore(
  usato: Extract<Indicatore['usato'], { kind: 'letto' }>['valore'],
  valore: Valore,
  { sorgenti, letto }: Giro,
): Presa {
  switch (valore.kind) {
    case 'mancante':
      return takeMancante(usato.cella, sorgenti);
    case 'logico':
      return takeLogico(usato.cella, valore.valore, sorgenti);
    case 'data':
      return takeGiorno(usato.cella, valore.giorno, letto.contesto.base1904, sorgenti);
    case 'numero':
      return usato.misure === undefined
        ? takeNumero(usato.cella, valore.quantita.valore, sorgenti)
        : takeMisure(usato.misure, usato.cella, valore.quantita.valore, sorgenti);
  }
}
