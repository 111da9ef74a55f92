/** The fascicolo for the OIV: what is filled, what is left open, the draw, the coherence with the Piano. */
import { gradoFormula, sha256 } from '../../../src/layout/index.js';
import { CRITERI_OIV, SMVP_2024 } from '../../../src/parametri/index.js';
import {
  buildFascicolo,
  drawCampione,
  makeFotografia,
  renderFascicolo,
  type DatiFascicolo,
  type DatiRelazione,
  type Fotografia,
  type RigaRimodulazione,
  type Tabella,
} from '../../../src/report/index.js';
import { normalizeCodice, type NodoLetto } from '../../../src/scoring/index.js';
import { dati2024, leggi2024, makeDati } from '../../support/relazione.js';
import { paroleOf, rigaOf, righeOf } from '../../support/tabelle.js';

const giorno = (testo: string) => Date.parse(`${testo}T00:00:00Z`) / 86_400_000;

function fascicoloDi(dati: DatiRelazione, oltre: Partial<DatiFascicolo> = {}): readonly Tabella[] {
  const campione = drawCampione(dati.risultato, { seme: '2024', quanti: 5, digest: sha256 });
  return buildFascicolo(dati, { anomalie: [], campione, gradoFormula, ...oltre });
}

function foglioDi(tabelle: readonly Tabella[], id: string): Tabella {
  const trovata = tabelle.find((una) => una.id === `fascicolo-${id}`);
  if (trovata === undefined) throw new Error(`no sheet ${id}`);
  return trovata;
}

/** The Piano as it was, with some nodes otherwise. */
function pianoDi(
  { risultato, ente, anno, impronta }: DatiRelazione,
  cambi: Readonly<Record<string, { readonly target?: string; readonly peso?: number }>>,
): Fotografia {
  const foto = makeFotografia(risultato, {
    nome: 'Piano',
    quando: '2024-01-31T09:00:00',
    ente,
    anno,
    impronta,
    fase: 'pianificazione',
  });
  return { ...foto, nodi: foto.nodi.map((nodo) => ({ ...nodo, ...cambi[nodo.codice ?? ''] })) };
}

describe('i criteri di validazione', () => {
  const tabella = foglioDi(fascicoloDi(dati2024()), 'criteri');

  it('hanno una riga ciascuno, con la fonte, ed esito e osservazioni aperti', () => {
    expect(tabella.righe).toHaveLength(CRITERI_OIV.criteri.length);
    for (const [, fonte, esito, evidenza, osservazioni] of righeOf(tabella)) {
      expect(fonte).toMatch(/^(Linee guida DFP n. 3\/2018|D.lgs. 150\/2009)/);
      expect([esito, osservazioni]).toEqual(['', '']);
      expect(evidenza).not.toBe('');
    }
  });

  it('portano le cifre della cartella', () => {
    expect(rigaOf(tabella, 'b)')[3]).toContain('Performance complessiva di Ente: 99,90 % (● Raggiunto).');
    expect(rigaOf(tabella, 'c)')[3]).toContain('indicatori 71, valutati 67');
    expect(rigaOf(tabella, 'c)')[3]).toContain(
      'Solo monitoraggio (4): OC_DTDE_04, S02_AB_rev2023, S13, S14.',
    );
    expect(rigaOf(tabella, 'e)')[3]).toContain(
      'Regole smvp-2024, versione 1; impronta dei dati 3f9a3f9a3f9a.',
    );
    expect(rigaOf(tabella, 'g)')[3]).toContain('Senza causa (2): A1.3 rev 2024, EC07.');
  });

  it('ciò che la cartella non contiene resta da compilare', () => {
    for (const lettera of ['j)', 'k)', 'm)']) expect(rigaOf(tabella, lettera)[3]).toBe('da compilare');
  });
});

describe('il campione', () => {
  const { risultato } = dati2024();
  const estrai = (seme: string, quanti: number) => drawCampione(risultato, { seme, quanti, digest: sha256 });

  it('con lo stesso seme è lo stesso, con un altro è un altro', () => {
    expect(estrai('verbale 3', 10)).toEqual(estrai('verbale 3', 10));
    expect(estrai('verbale 4', 10).estratti).not.toEqual(estrai('verbale 3', 10).estratti);
  });

  it('è il primo in ordine di SHA-256 del seme e del codice, come chiunque può rifare', () => {
    const codici = risultato.nodi
      .filter(({ nodo, esito }) => nodo.indicatore !== undefined && esito.kind === 'punteggio')
      .map(({ nodo }) => nodo.chiave ?? '');
    const [primo] = [...codici].sort((a, b) => (sha256(`oiv|${a}`) < sha256(`oiv|${b}`) ? -1 : 1));
    const [estratto] = estrai('oiv', 1).estratti;
    expect(risultato.nodi.find(({ nodo }) => nodo.id === estratto)?.nodo.chiave).toBe(primo);
  });

  it('più grande della popolazione la prende tutta, e non prende chi non è valutato', () => {
    const { estratti, popolazione } = estrai('oiv', 1000);
    expect([estratti.length, popolazione]).toEqual([67, 67]);
  });

  it('un valore che manca, contato 0 % dalle regole, è detto e non è una formula', () => {
    const letto = leggi2024();
    const regole = { ...SMVP_2024, valoreMancante: 'zero' } as const;
    const vuota = (nodo: NodoLetto): NodoLetto => ({
      ...nodo,
      ...(nodo.codice === 'C1.1_07' &&
        nodo.consuntivo && { consuntivo: { ...nodo.consuntivo, valore: null } }),
      figli: nodo.figli.map(vuota),
    });
    const dati = makeDati({ ...letto, radice: vuota(letto.radice) }, {}, regole);
    const tutti = drawCampione(dati.risultato, { seme: 'x', quanti: 999, digest: sha256 });
    const { righe } = foglioDi(fascicoloDi(dati, { campione: tutti }), 'campione');
    const inizio = righe.findIndex((riga) => paroleOf(riga)[0]?.startsWith('C1.1_07'));
    const grado = righe.slice(inizio).find((riga) => paroleOf(riga)[0] === 'Grado di raggiungimento');
    expect(grado && paroleOf(grado).slice(1, 3)).toEqual([
      'manca il valore, e le regole lo contano come 0 %',
      '0,00 %',
    ]);
    expect(grado?.celle[2]).not.toHaveProperty('formula');
  });

  it('ha per ogni indicatore misure, fonte, regola, e il grado come formula', () => {
    const dati = dati2024({
      evidenze: new Map([[normalizeCodice('EC07'), { evidenza: 'prot. 1234/2025' }]]),
    });
    const tabella = foglioDi(
      fascicoloDi(dati, {
        campione: drawCampione(dati.risultato, { seme: 'x', quanti: 67, digest: sha256 }),
      }),
      'campione',
    );
    const inizio = tabella.righe.findIndex((riga) => paroleOf(riga)[0]?.startsWith('EC07'));
    const scheda = tabella.righe.slice(inizio, inizio + 16).map((riga) => [...paroleOf(riga)].slice(0, 3));
    expect(scheda).toContainEqual(['Evidenza', 'prot. 1234/2025', '']);
    expect(scheda.map(([voce, , cifra]) => [voce, cifra])).toEqual(
      expect.arrayContaining([
        ['Misura 1', '246.142,61'],
        ['Misura 2', '8.468.510,15'],
        ['Target', '3,00 %'],
        ['Grado di raggiungimento', '96,89 %'],
        ['Differenza', '0,00 %'],
      ]),
    );
    const grado = tabella.righe[inizio + scheda.findIndex(([voce]) => voce === 'Grado di raggiungimento')];
    expect(grado?.celle[2]).toHaveProperty('formula');
  });
});

describe('la coerenza fra Piano e Relazione', () => {
  const rimodulazioni: readonly RigaRimodulazione[] = [
    {
      codice: 'PIRA 05_2024',
      tipo: 'target',
      originario: '>= 4 N.',
      rimodulato: '>= 3 N.',
      atto: 'Giunta n. 122',
      dataAtto: giorno('2024-09-18'),
      parereOiv: 'favorevole',
    },
  ];
  const confronto = (riga: string, tabella: Tabella) => rigaOf(tabella, riga)[6];

  it('senza una versione del Piano dice che resta da confrontare', () => {
    const tabella = foglioDi(fascicoloDi(dati2024({ rimodulazioni })), 'coerenza');
    expect(confronto('PIRA_05_2024', tabella)).toBe('cambiato con atto');
    expect(rigaOf(tabella, 'PIRA_05_2024')[3]).toBe(
      'target: da «>= 4 N.» a «>= 3 N.»; Giunta n. 122 del 18-09-2024; parere OIV favorevole',
    );
    expect(confronto('PIRA 01_2024', tabella)).toBe('da confrontare con il Piano approvato');
    expect(tabella.note[0]?.testo).toContain('non tiene una versione del Piano');
  });

  it('con la versione del Piano distingue ciò che è cambiato con un atto e senza', () => {
    const senza = dati2024({ rimodulazioni });
    const piano = pianoDi(senza, {
      PIRA_05_2024: { target: '>= 4 N.' },
      EC07: { target: '>= 4,00 %' },
      // Another way of writing the same target.
      'PIRA 01_2024': { target: '>=14 N.' },
    });
    const dati = { ...senza, versioni: [piano] };
    const tabella = foglioDi(fascicoloDi(dati), 'coerenza');
    expect(confronto('PIRA_05_2024', tabella)).toBe('cambiato con atto');
    expect(confronto('EC07', tabella)).toBe('cambiato senza atto');
    expect(rigaOf(tabella, 'EC07')[1]).toBe('>= 4,00 %');
    expect(confronto('PIRA 01_2024', tabella)).toBe('coerente');
    const criteri = foglioDi(fascicoloDi(dati), 'criteri');
    expect(rigaOf(criteri, 'a)')[3]).toContain('69 coerenti, 1 cambiati con atto, 1 cambiati senza atto');
  });
});

describe('gli altri fogli', () => {
  it('distinguono le anomalie aperte da quelle accettate, con il motivo', () => {
    const una = { severita: 'attenzione', cella: 'Albero!F12', messaggio: 'M', rimedio: 'R' } as const;
    const tabella = foglioDi(
      fascicoloDi(dati2024(), { anomalie: [{ ...una, accettata: 'verificata dal revisore' }, una] }),
      'anomalie',
    );
    expect(righeOf(tabella).map(([cella, , , fare]) => [cella, fare])).toEqual([
      ['Aperte: 1', ''],
      ['Albero!F12', 'R'],
      ['Accettate, con il motivo: 1', ''],
      ['Albero!F12', 'verificata dal revisore'],
    ]);
  });

  it('la conclusione è lasciata aperta', () => {
    const righe = righeOf(foglioDi(fascicoloDi(dati2024()), 'conclusione'));
    expect(righe.slice(0, 3).map(([, scelta]) => scelta)).toEqual(['☐', '☐', '☐']);
    expect(righe.slice(3, 6).map(([, scritto]) => scritto)).toEqual([
      'da compilare',
      'da compilare',
      'da compilare',
    ]);
  });

  it('la pagina ha un indice e tutti i fogli, e nessun testo degli utenti diventa codice', () => {
    const dati = dati2024({ attoSmvp: '<script>alert(1)</script>' });
    const tabelle = fascicoloDi(dati);
    const pagina = renderFascicolo(tabelle);
    expect(pagina.match(/<table>/g)).toHaveLength(tabelle.length);
    expect(pagina.match(/<li><a href="#foglio-/g)).toHaveLength(tabelle.length);
    expect(pagina).not.toContain('<script');
    expect(pagina).toContain('&lt;script&gt;');
  });
});
