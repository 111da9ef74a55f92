import { readCartella, type CartellaLetta } from '../../src/layout/index.js';
import { SMVP_2024 } from '../../src/parametri/index.js';
import { PIATTO, RIGHE_PIATTO } from '../support/alberello.js';
import { makeArea, makeLettura, percento, rotta, type CellaBreve } from '../support/area.js';

type Righe = readonly (readonly CellaBreve[])[];

/** A workbook with the little tree and these ranges of rules. */
const read = (regole: Readonly<Partial<Record<'SMVP' | 'Fasce' | 'Ritardi', Righe>>>): CartellaLetta =>
  readCartella(
    makeLettura({
      Albero: makeArea([PIATTO, ...RIGHE_PIATTO]),
      ...Object.fromEntries(
        Object.entries(regole).map(([nome, righe]) => [nome, makeArea(righe, { da: `${nome}!A1` })]),
      ),
    }),
  );

const smvp = (...righe: Righe) => read({ SMVP: [['Parametro', 'Valore'], ...righe] });

const noticed = ({ segnalazioni }: CartellaLetta) =>
  segnalazioni.map(({ codice, cella, trovato, fatti }) =>
    `${codice} ${cella} «${trovato}» ${fatti?.parametro ?? ''}`.trim(),
  );

describe('i parametri SMVP', () => {
  it('senza l’intervallo sono quelli predefiniti, e lo si dice', () => {
    const cartella = read({});
    expect(cartella.regole).toEqual(SMVP_2024);
    expect(cartella.anno).toBe(2024);
    expect(cartella.segnalazioni.map(({ codice }) => codice)).toEqual(['PARAMETRI_PREDEFINITI']);
    expect(cartella.segnalazioni[0]?.fatti?.regole).toContain('smvp-2024');
  });

  it('si leggono tutti, con nomi scritti in qualsiasi modo', () => {
    const cartella = smvp(
      ['Anno', 2025],
      ['FASE', 'Monitoraggio'],
      ['Data riferimento', '30/06/2025'],
      ['ente', 'Camera di commercio di prova'],
      ['Atto SMVP', 'deliberazione n. 1'],
      ['peso indicatori', '30%'],
      ['Peso Obiettivi', percento(0.7)],
      ['minimo mancato', 'scostamento'],
      ['valoremancante', 'Zero'],
      ['tolleranza pesi', { valore: 0.001, formato: '0.000%' }],
      ['anno N', 'base'],
      ['Licenza', 'CC BY 4.0'],
    );
    expect(cartella.segnalazioni).toEqual([]);
    expect(cartella).toMatchObject({
      anno: 2025,
      fase: 'monitoraggio',
      ente: 'Camera di commercio di prova',
      attoSMVP: 'deliberazione n. 1',
      licenza: 'CC BY 4.0',
    });
    expect(cartella.letto.contesto).toEqual({ anno: 2025, base1904: false });
    expect(cartella.letto.dataRiferimento).toBe(Date.UTC(2025, 5, 30) / 86_400_000);
    expect(cartella.regole).toEqual({
      ...SMVP_2024,
      pesoIndicatori: 0.3,
      pesoObiettivi: 0.7,
      minimoMancato: 'scostamento',
      valoreMancante: 'zero',
      tolleranzaPesi: 0.001,
      annoN: 'base',
    });
  });

  it('una data senza anno è dell’anno scritto, anche se la sua riga viene dopo', () => {
    const cartella = smvp(['dataRiferimento', '30 giugno'], ['anno', '2026']);
    expect(cartella.letto.dataRiferimento).toBe(Date.UTC(2026, 5, 30) / 86_400_000);
  });

  it.each<[string, CellaBreve]>([
    ['anno', 'duemila'],
    ['anno', 1850],
    ['fase', 'preventivo'],
    ['dataRiferimento', '31 febbraio 2024'],
    ['pesoIndicatori', '140%'],
    ['pesoIndicatori', 0.4],
    ['minimoMancato', 'media'],
    ['tolleranzaPesi', '20%'],
    ['valoreMancante', rotta()],
  ])('%s = %j non si legge: vale la regola predefinita, e lo si dice', (parametro, valore) => {
    const cartella = smvp([parametro, valore]);
    expect(cartella.regole).toEqual(SMVP_2024);
    expect(cartella.segnalazioni).toMatchObject([
      { codice: 'PARAMETRO_ILLEGGIBILE', cella: 'SMVP!B2', fatti: { parametro } },
    ]);
  });

  it('un nome sconosciuto o ripetuto è segnalato; un valore vuoto non dice nulla', () => {
    const cartella = smvp(
      ['pesoIndicatri', '30%'],
      ['annoN', null],
      ['annoN', 'base'],
      ['anno n', 'precedente'],
    );
    expect(noticed(cartella)).toEqual([
      'PARAMETRO_ILLEGGIBILE SMVP!B2 «30%» pesoIndicatri',
      'PARAMETRO_ILLEGGIBILE SMVP!B5 «precedente» anno n',
    ]);
    expect(cartella.regole.annoN).toBe('base');
  });

  it('un intervallo senza le sue colonne è segnalato', () => {
    const cartella = read({ SMVP: [['peso', '40%']] });
    expect(noticed(cartella)).toEqual(['RIGA_ILLEGGIBILE SMVP!A1 «peso | 40%»']);
  });
});

describe('le fasce', () => {
  const HEADER = ['Fino a', 'Incluso', 'Obiettivo', 'Grado', 'Simbolo', 'Colore'];

  it('sono righe, nell’ordine in cui stanno', () => {
    const cartella = read({
      Fasce: [
        HEADER,
        ['34%', 'NO', 'Non raggiunto', 'Basso', '▼', '#f08080'],
        [percento(0.74), true, 'Parziale', 'Medio', '■', 'FFC000'],
        [null, null, 'Raggiunto', 'Alto', '▲', 'E0F7D8'],
      ],
    });
    expect(cartella.regole.fasce).toEqual([
      {
        finoA: 0.34,
        incluso: false,
        obiettivo: 'Non raggiunto',
        grado: 'Basso',
        simbolo: '▼',
        colore: 'F08080',
        cella: 'Fasce!A2',
      },
      {
        finoA: 0.74,
        incluso: true,
        obiettivo: 'Parziale',
        grado: 'Medio',
        simbolo: '■',
        colore: 'FFC000',
        cella: 'Fasce!A3',
      },
      {
        incluso: true,
        obiettivo: 'Raggiunto',
        grado: 'Alto',
        simbolo: '▲',
        colore: 'E0F7D8',
        cella: 'Fasce!A4',
      },
    ]);
  });

  it('prendono grado, simbolo e colore da quelle predefinite con le stesse parole', () => {
    const cartella = read({
      Fasce: [
        ['Fino a', 'Incluso', 'Obiettivo'],
        ['70%', 'NO', 'non raggiunto'],
        [null, null, 'Raggiunto'],
      ],
    });
    expect(cartella.regole.fasce).toMatchObject([
      { finoA: 0.7, obiettivo: 'non raggiunto', grado: 'Fuori target', simbolo: '○', colore: 'F08080' },
      { obiettivo: 'Raggiunto', grado: 'In linea', simbolo: '●', colore: 'E0F7D8' },
    ]);
  });

  it.each<[string, readonly CellaBreve[]]>([
    ['Fasce, Fino a', ['sessanta', 'SI', 'Basso', 'Basso', '○', 'F08080']],
    ['Fasce, Incluso', ['60%', null, 'Basso', 'Basso', '○', 'F08080']],
    ['Fasce, Simbolo', ['60%', 'SI', 'Basso', 'Basso', null, 'F08080']],
    ['Fasce, Colore', ['60%', 'SI', 'Basso', 'Basso', '○', 'rosso']],
  ])('se una riga non si legge (%s) valgono tutte quelle predefinite', (parametro, riga) => {
    const cartella = read({ Fasce: [HEADER, riga, [null, null, 'Raggiunto']] });
    expect(cartella.regole.fasce).toBe(SMVP_2024.fasce);
    expect(cartella.segnalazioni.filter(({ codice }) => codice === 'PARAMETRO_ILLEGGIBILE')).toMatchObject([
      { fatti: { parametro } },
    ]);
  });
});

describe('i ritardi', () => {
  const HEADER = ['Fino a giorni', 'Raggiungimento'];

  it('sono righe di giorni e percentuali', () => {
    const cartella = read({ Ritardi: [HEADER, [15, '80%'], ['30', percento(0.5)]] });
    expect(cartella.regole.ritardi).toEqual([
      { finoAGiorni: 15, raggiungimento: 0.8 },
      { finoAGiorni: 30, raggiungimento: 0.5 },
    ]);
  });

  it.each<[string, readonly CellaBreve[]]>([
    ['Ritardi, Fino a giorni', ['quindici', '80%']],
    ['Ritardi, Fino a giorni', [1.5, '80%']],
    ['Ritardi, Raggiungimento', [15, '180%']],
  ])('se una riga non si legge (%s) una data mancata vale 0', (parametro, riga) => {
    const cartella = read({ Ritardi: [HEADER, riga] });
    expect(cartella.regole.ritardi).toEqual([]);
    expect(cartella.segnalazioni.at(-1)).toMatchObject({
      codice: 'PARAMETRO_ILLEGGIBILE',
      fatti: { parametro },
    });
  });
});
