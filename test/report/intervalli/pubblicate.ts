/** Tables of R24 §§ 1, 2, 3.1, 3.4, 5 and of P21 §§ 1.2, 1.3, 2 as they are printed, and where they slip. */

import type { IdTabella } from '../../../src/report/index.js';

export interface Stampata {
  readonly id: IdTabella;
  readonly istanza?: string;
  /** Header, then the rows. A header of ours that the source leaves blank or breaks in two is in brackets. */
  readonly testo: string;
}

/** A figure printed wrong, and what it should be. */
export interface Refuso {
  readonly istanza: string;
  readonly riga: string;
  readonly colonna: string;
  readonly stampato: string;
  readonly giusto: string;
  /** Words of the note that says so. */
  readonly nota: string;
}

export const RELAZIONE_2024: readonly Stampata[] = [
  {
    id: 'pareto-significativi',
    testo: `
Indicatori più significativi Pareto|(CCIAA AL - AT)|Media cluster dimensionale
(Tempo medio di lavorazione delle pratiche telematiche Registro Imprese)|3,10 gg|4,25 gg
Rispetto dei tempi di evasione (5 giorni) delle pratiche Registro Imprese ivi comprese le pratiche REA|92,04 %|87,89 %
(Tempo medio di rilascio/convalida dei Certificati d'origine)|1,36 gg|1,83 gg
Rispetto dei tempi di rilascio/convalida (3 giorni) dei Certificati d'origine|93,77 %|83,89 %
Tasso di evasione dei verbali di accertamento|55,47 %|39,27 %`,
  },
  {
    id: 'contesto',
    istanza: 'Contesto_Imprese',
    testo: `
Settore attività|Sedi di impresa AL-AT 2024|Addetti AL-AT 2024|Sedi di impresa AL-AT 2023|Addetti AL-AT 2023
Agricoltura|12.157|16.771|12.435|16.938
Industria|5.847|47.274|5.966|46.809
Costruzioni|9.638|20.184|9.743|19.973
Commercio|12.200|28.004|12.536|28.187
Turismo|4.084|14.543|4.146|14.120
Altri servizi|15.376|49.627|15.320|48.425
NC|2.407|1.061|2.381|1.296
TOTALE|61.709|177.464|62.527|175.748`,
  },
  {
    id: 'contesto',
    istanza: 'Contesto_Femminili',
    testo: `
Settori|2024|2023|Var. % 2024/2023
Agricoltura|3.262|3.375|-3,35
Commercio|3.034|3.116|-2,63
Servizi alle imprese|2.094|2.048|2,25
Altre attività di servizi|1.615|1.631|-0,98
Industria|1.420|1.453|-2,27
Turismo|1.368|1.378|-0,73
Altro|881|872|1,03
Credito e assicurazioni|344|342|0,58
Trasporti e spedizioni|122|119|2,52
Totale|14.140|14.434|-1,35`,
  },
  {
    id: 'contesto',
    istanza: 'Contesto_Economico',
    testo: `
VOCI DI ONERE/PROVENTO|VALORI ANNO 2023|VALORI ANNO 2024|Differenze
Diritto annuale|7.535.536|7.785.408|249.871
Diritti di segreteria|2.610.632|2.433.448|-177.184
Contributi, trasferimenti e altre entrate|237.729|177.304|-60.426
Proventi da gestione di beni e servizi|79.891|68.839|-11.052
Variazione delle rimanenze|-33.244|3.090|36.335
TOTALE PROVENTI CORRENTI|10.430.544|10.468.089|37.545
Personale|3.358.440|3.356.930|-1.510
Funzionamento|2.647.333|2.742.190|94.857
Interventi economici|1.582.955|1.997.712|414.757
Ammortamenti e accantonamenti|3.007.672|2.928.582|-79.089
TOTALE ONERI CORRENTI|10.596.399|11.025.414|429.015
Risultato della gestione corrente|-165.855|-557.326|-391.471
Gestione finanziaria|254.031|500.832|246.801
Gestione straordinaria|661.793|836.724|174.931
RISULTATO ECONOMICO DI ESERCIZIO|749.969|780.230|-30.261`,
  },
  {
    id: 'contesto',
    istanza: 'Contesto_Attivo',
    testo: `
ATTIVO|Valori al 31.12.2023|Valori al 31.12.2024
IMMOBILIZZAZIONI||
Immateriali|15.167|7.923
Materiali|12.646.815|12.484.215
Finanziarie|8.010.397|7.929.868
TOTALE IMMOBILIZZAZIONI|20.672.378|20.422.006
ATTIVO CIRCOLANTE||
Rimanenze|127.386|130.477
Crediti di Funzionamento|4.391.135|3.403.826
Disponibilità liquide|21.061.499|22.817.940
TOTALE ATTIVO CIRCOLANTE|25.580.020|26.352.243
RATEI E RISCONTI ATTIVI|33.734|2.126
TOTALE ATTIVO|46.286.132|46.776.374
CONTI D'ORDINE|233.145|509.133
TOTALE GENERALE|46.519.277|47.285.507`,
  },
  {
    id: 'contesto',
    istanza: 'Contesto_Passivo',
    testo: `
PASSIVO|Valori al 31.12.2023|Valori al 31.12.2024
PATRIMONIO NETTO|35.940.608|36.720.838
DEBITI DI FINANZIAMENTO|77.973|
TRATTAMENTO DI FINE RAPPORTO|4.465.504|4.432.891
DEBITI DI FUNZIONAMENTO|4.140.565|3.723.623
FONDI RISCHI E ONERI|898.130|1.486.288
RATEI E RISCONTI PASSIVI|763.353|412.734
TOTALE PASSIVO|10.345.524|10.055.536
TOTALE PASSIVO E PATRIM. NETTO|46.286.132|46.776.374
(CONTI D'ORDINE)|233.145|509.133
TOTALE GENERALE|46.519.277|47.285.507`,
  },
  {
    id: 'organico',
    istanza: 'area',
    testo: `
Area|Dotazione organica DM 16.2.2018|Dipendenti in servizio|FTE
Dirigenti|2|1|1
Funzionari ed EQ|25|18|17,83
Istruttori|57|47|43,38
Operatori Esperti|7|2|2
Totale|91|68|64,21`,
  },
  {
    id: 'organico',
    istanza: 'eta',
    testo: `
(Classe di età)|2024|2023|2022
Tra 19 e 34 anni|5|2|0
Tra 35 e 49 anni|16|17|18
Tra 50 e 68 anni e oltre|47|52|53
Totale|68|71|71`,
  },
  {
    id: 'organico',
    istanza: 'anzianita',
    testo: `
Anzianità di servizio|2024|2023|2022
Tra 0 e 10 anni|8|4|0
Tra 11 e 20 anni|12|12|15
Tra 21 e 30 anni|25|28|26
Tra 31 e 44 anni e oltre|23|27|30
Totale|68|71|71`,
  },
  {
    id: 'organico',
    istanza: 'titolo',
    testo: `
Titolo di studio|2024|2023|2022
Scuola dell'obbligo|0|1|2
Diploma|26|28|28
Laurea|42|42|41
Totale|68|71|71`,
  },
  {
    id: 'benchmark',
    istanza: 'OS2',
    testo: `
Indicatore|CCIAA AL - AT|Media Nazionale|Min|Max
Livelli di attività di valutazione della maturità digitale ed ecologica delle imprese (N.)|59,44|42,08|4,07|111,71
Azioni di diffusione della cultura digitale ed ecologica realizzate (N.)|13|17,92|59,44|42,08
Capacità di affiancamento alle imprese nell'innovazione digitale e green (N.)|13,59|1,47|0,00|15,74
Tasso di variazione del livello di maturità digitale delle imprese assistite (%)|106,28%|109,43%|100,78%|116,09%`,
  },
  {
    id: 'benchmark',
    istanza: 'OS5',
    testo: `
Indicatore|CCIAA AL - AT|Media Nazionale|Min|Max
Grado di adesione al Cassetto digitale (%)|38,46|54,82|35,88|72,04
Grado di rilascio di strumenti digitali (N.)|8,92|9,80|2,00|22,73`,
  },
  {
    id: 'benchmark',
    istanza: 'OS7',
    testo: `
Indicatore|CCIAA AL - AT|Media Nazionale|Min|Max
Tempo medio di lavorazione delle pratiche telematiche Registro Imprese (gg)|3,10|5,19|0,96|17,77
Tempo medio di lavorazione di istanze di cancellazione e annotazione protesti pervenute nell'anno (gg)|4,12|4,54|0,00|13,94
Tempo medio ponderato di ritardo dei pagamenti PCC (gg)|-11,63|-15,69|-28,42|22,42`,
  },
  {
    id: 'genere',
    istanza: 'contratto',
    testo: `
(Tipo di presenza)|Donne|Uomini
(Tempo pieno)|37|20
(Part time <= 50%)|1|1
(Part time > 50%)|9|0`,
  },
  {
    id: 'genere',
    istanza: 'eta',
    testo: `
Classe di età|Donne|Uomini
Tra 19 e 34 anni|3|2
Tra 35 e 49 anni|11|5
Tra 50 e 68 anni e oltre|33|14
Totale|47|21`,
  },
  {
    // R24 heads this one «Classe di età» too.
    id: 'genere',
    istanza: 'anzianita',
    testo: `
(Anzianità di servizio)|Donne|Uomini
Tra 0 e 10 anni|6|2
Tra 11 e 20 anni|8|4
Tra 21 e 30 anni|15|10
Tra 31 e 44 anni e oltre|18|5
Totale|47|21`,
  },
  {
    id: 'genere',
    istanza: 'titolo-area',
    testo: `
(Titolo di studio)|(Dirigenti: donne)|(Dirigenti: uomini)|(Funzionari ed EQ: donne)|(Funzionari ed EQ: uomini)|(Istruttori: donne)|(Istruttori: uomini)|(Operatori Esperti: donne)|(Operatori Esperti: uomini)
Scuola dell'obbligo|0|0|0|0|0|0|0|0
Diploma|0|0|1|0|17|6|0|2
Laurea|1|0|11|6|17|7|0|0
(Totale per genere)|1|0|12|6|34|13|0|2
(Totale per area)|1||18||47||2|`,
  },
  {
    id: 'genere',
    istanza: 'formazione',
    testo: `
(Formazione)|Donne|Uomini|(Totale)
Giornate|196|66|262`,
  },
  {
    id: 'genere',
    istanza: 'permessi',
    testo: `
Tipologia permessi|Donne|Uomini
Permessi per diritto allo studio|1|0
Permessi per assistenza invalidi|88|69
Maternità, assistenza prole ecc.|12|0
Congedi ai sensi dell'art. 42, c. 5 D.lgs. 151/2001|105|0
Altri permessi e assenze|90|28`,
  },
  {
    id: 'genere',
    istanza: 'esami',
    testo: `
(Esami)|Donne|Uomini
Agente di affari in mediazione immobiliare|40|81
Agente e rappresentante di commercio|6|14
Somministrazione alimenti e bevande e attività di commercio nel settore merceologico alimentare|10|18`,
  },
  {
    id: 'autovalutazione',
    testo: `
(Item)|CCIAA AL-AT 2023|CCIAA AL-AT 2024|Media Nazionale
Pianificazione|83,6%|89,1%|88,7%
Misurazione e valutazione|78,3%|93,3%|84,6%
Performance individuale|83,3%|83,3%|80,9%
Rendicontazione|70,0%|76,7%|86,0%
SMVP|93,6%|93,6%|91,9%
PIAO|90,0%|95,6%|88,4%
Relazione sulla performance|100,0%|100,0%|97,6%
TOTALE|85,6%|90,2%|88,3%`,
  },
];

export const REFUSI_2024: readonly Refuso[] = [
  {
    istanza: 'Contesto_Femminili',
    riga: 'Totale',
    colonna: '2023',
    stampato: '14.434',
    giusto: '14.334',
    nota: 'nella cartella è scritto 14.434, il calcolo dà 14.334',
  },
  {
    istanza: 'Contesto_Economico',
    riga: 'RISULTATO ECONOMICO DI ESERCIZIO',
    colonna: 'Differenze',
    stampato: '-30.261',
    giusto: '30.261',
    nota: 'nella cartella è scritto -30.261, il calcolo dà +30.261',
  },
  {
    istanza: 'OS2',
    riga: 'Azioni di diffusione della cultura digitale ed ecologica realizzate (N.)',
    colonna: 'Min',
    stampato: '59,44',
    giusto: 'N/D',
    nota: 'il minimo è più del massimo. Sono il valore e la media di «Livelli di attività',
  },
  {
    istanza: 'OS2',
    riga: 'Azioni di diffusione della cultura digitale ed ecologica realizzate (N.)',
    colonna: 'Max',
    stampato: '42,08',
    giusto: 'N/D',
    nota: 'minimo 59,44 e massimo 42,08 non possono stare',
  },
  {
    // (83,6 + 78,3 + 83,3 + 70,0 + 93,6 + 90,0 + 100,0) / 7 = 85,54; the text above the table says 85,5 %.
    istanza: 'autovalutazione',
    riga: 'TOTALE',
    colonna: 'CCIAA AL-AT 2023',
    stampato: '85,6%',
    giusto: '85,5',
    nota: 'media semplice degli item',
  },
];

export const PIANO_2021: readonly Stampata[] = [
  {
    id: 'organico',
    istanza: 'area',
    testo: `
(Area)|Dotazione DM 16.2.2018|Dipendenti in servizio|FTE
DIR|2|1|1
D|25|23|22,5
C|57|48|44,6
B|7|6|6
(Totale)|91|78|74,1`,
  },
  {
    id: 'genere',
    istanza: 'titolo',
    testo: `
(Titolo di studio)|Donne|Uomini
Scuola dell'obbligo|2|1
Diploma|23|10
Laurea|29|13`,
  },
  {
    id: 'genere',
    istanza: 'eta-area',
    testo: `
(Classe di età)|(Dirigenti: donne)|(Dirigenti: uomini)|(Cat. D: donne)|(Cat. D: uomini)|(Cat. C: donne)|(Cat. C: uomini)|(Cat. B: donne)|(Cat. B: uomini)
Tra 19 e 34 anni|0|0|0|0|0|0|0|0
Tra 35 e 49 anni|0|0|4|1|12|4|1|2
Tra 50 e 68 anni e oltre|1|0|12|6|23|9|1|2
(Totale per genere)|1|0|16|7|35|13|2|4
(Totale per area)|1||23||48||6|`,
  },
  {
    id: 'contesto',
    istanza: 'Contesto_Imprese',
    testo: `
(Settore)|(Imprese registrate al 31.12.2019)|(Incidenza %)
agricoltura|14.888|18%
artigianato|15.946|20%
industria|7.788|10%
commercio|18.158|22%
servizi|10.436|13%
turismo|5.633|7%
trasporti|2.660|3%
altro|5.557|7%
(TOTALE)|81.066|100%`,
  },
  {
    id: 'contesto',
    istanza: 'Contesto_Valore_aggiunto',
    testo: `
(Settore)|(Valore aggiunto 2017 (migliaia di €))|(Incidenza %)
agricoltura|652.485|6%
artigianato|1.597.559|14%
industria|3.056.990|26%
commercio|1.829.197|15%
servizi|1.800.677|15%
turismo|460.738|4%
trasporti|1.051.266|9%
altro|1.238.324|11%
(Totale)|11.687.236|100%`,
  },
  {
    id: 'contesto',
    istanza: 'Contesto_Economico',
    testo: `
PREVENTIVO 2021|(Valori)
Diritto annuale|7.010.893
Diritti di segreteria|2.124.600
Contributi e trasferimenti|150.084
Proventi da gestione di servizi|41.350
Variazioni rimanenze|0
Proventi correnti|9.326.927
Personale|-3.719.250
Costi di funzionamento|-3.646.599
Quote associative|-799.729
Organi istituzionali|-72.500
Altri costi di funzionamento|-2.774.370
Interventi economici|-1.934.257
Ammortamenti e accantonamenti|-1.281.862
Oneri correnti|-10.891.968
Risultato Gestione corrente|-1.255.041
Risultato Gestione finanziaria|-14.300
Risultato Gestione straordinaria|1.269.341
Rettifiche Attivo patrimoniale|0
Risultato economico della gestione|0`,
  },
];

export const REFUSI_2021: readonly Refuso[] = [
  {
    // 9.326.927 - 10.581.968 = -1.255.041, as it is printed below.
    istanza: 'Contesto_Economico',
    riga: 'Oneri correnti',
    colonna: '(Valori)',
    stampato: '-10.891.968',
    giusto: '-10.581.968',
    nota: 'nella cartella è scritto -10.891.968, il calcolo dà -10.581.968',
  },
  {
    // 1.829.197 / 11.687.236 = 15,65 %.
    istanza: 'Contesto_Valore_aggiunto',
    riga: 'commercio',
    colonna: '(Incidenza %)',
    stampato: '15%',
    giusto: '16',
    nota: 'nella cartella è scritto 15,00 %, il calcolo dà 15,65 %',
  },
];
