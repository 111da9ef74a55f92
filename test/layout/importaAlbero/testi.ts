/** Published texts in our own words, with the disorder that pages turned into text have. */

/** Three pages of a staircase: each with its labels, targets and values in other places. */
export const ALLEGATO = [
  'Relazione della Camera di prova',
  '',
  'Performance organizzativa Ente - Camera di prova dicembre 2023',
  '',
  'Ente\tAmbito\tObiettivo strategico\tObiettivi Operativi / Indicatori OS\tIndicatori\tTarget\tValore\tRaggiungimento\tValutazione\t',
  'Ente\t\t\t\t\t\t\t98,20%\t\t',
  '60,00%\tAS1 - Imprese e territorio\t\t\t\t\t\t\t97,00%\t',
  '100,00%\tOS1 - Sostenere chi comincia\t\t\t\t\t\t\t97,00%\t',
  '40,00%\tIndicatori\t\t\t\t\t\t\t100,00%\t',
  "70,00%\tPIRA 01_2023 - Sportelli aperti nell'anno\t\tMisura quanti sportelli hanno ricevuto il pubblico\t>= 3 N.\t5 N.\t100,00%\t\t\t",
  "\tS13 - Età media del personale\t\tIndica l'età media di chi lavora nell'ente\tsolo monitoraggio\tN/D\tN/D\t\t\t",
  '30,00%\tEC01 - Incassi\t\tIndica gli incassi sul dovuto\t>= 90,00 %\t95,50 %\t100,00%\t\t\t',
  '60,00%\tObiettivi operativi\t\t\t\t\t\t\t95,00%\t',
  '',
  'Integra_Report_Performance organizzativa Ente_prova_dicembre_2023',
  '12',
  'Ente\tAmbito\tObiettivo strategico\tObiettivi Operativi / Indicatori OS\tIndicatori\tTarget\tValore\tRaggiungimento\tValutazione',
  '\t\t\t100,00%\tOP1.1 - Corsi per chi comincia\t\t\t95,00%\t● ● ●',
  '\t\t\t50,00%\tD4.1 - Corsi tenuti Indica i corsi che si sono chiusi\t>= 10 N.\t9 N.\t90,00%\t● ● ●',
  '\t\t\t50,00%\tD4.2_01 rev 2023 - Regolamento dei corsi Rappresenta la stesura del testo\tSI\tSI\t100,00%\t● ● ●',
  '40,00%\tAS2\tFunzionamento\t\t\t\t\t100,00%\t\t',
  '',
  'Ente\tAmbito\tObiettivo strategico\tObiettivi Operativi / Indicatori OS\tIndicatori\tTarget\tValore\tRaggiungimento\tValutazione',
  "\t\t100,00%\tOS2 - Tenere in ordine i conti dell'ente e pubblicarli in tempo\t\t\t\t100,00%\t",
  '\t\t40,00%\tIndicatori\t\t\t\t100,00%\t',
  '\t\t100,00%\tB3.2_01 - Giorni di ritardo nei pagamenti Misura il ritardo medio\t\t<= -2 gg\t-3,50 gg\t100,00%\t',
  '\t\t60,00%\tObiettivi operativi\t\t\t\t100,00%\t',
  '\t\t100,00%\tOP2.1 - Bilancio\t\t\t\t100,00%\t',
  '\t\t50,00%\tAS_AL - Bilancio in linea\tEntro 30-04-2023\t12-04-2023\t\t100,00%\t',
  '\t\t50,00%\tB3.1 - Verbali chiusi\t\t100,00 %\t100,00 %\t100,00%\t',
].join('\n');

/** Level, weight, code, title, target, value, printed grado of each row of `ALLEGATO`. */
export const RIGHE_ALLEGATO: readonly string[] = [
  'ente|||Ente|||98,20%',
  'ambito|60,00%|AS1|Imprese e territorio|||97,00%',
  'strategico|100,00%|OS1|Sostenere chi comincia|||97,00%',
  'indicatori|40,00%||Indicatori|||100,00%',
  "indicatore|70,00%|PIRA 01_2023|Sportelli aperti nell'anno|>= 3 N.|5 N.|100,00%",
  'indicatore||S13|Età media del personale|solo monitoraggio|N/D|N/D',
  'indicatore|30,00%|EC01|Incassi|>= 90,00 %|95,50 %|100,00%',
  'operativi|60,00%||Obiettivi operativi|||95,00%',
  'operativo|100,00%|OP1.1|Corsi per chi comincia|||95,00%',
  'indicatore|50,00%|D4.1|Corsi tenuti|>= 10 N.|9 N.|90,00%',
  'indicatore|50,00%|D4.2_01 rev 2023|Regolamento dei corsi|SI|SI|100,00%',
  'ambito|40,00%|AS2|Funzionamento|||100,00%',
  "strategico|100,00%|OS2|Tenere in ordine i conti dell'ente e pubblicarli in tempo|||100,00%",
  'indicatori|40,00%||Indicatori|||100,00%',
  'indicatore|100,00%|B3.2_01|Giorni di ritardo nei pagamenti|<= -2 gg|-3,50 gg|100,00%',
  'operativi|60,00%||Obiettivi operativi|||100,00%',
  'operativo|100,00%|OP2.1|Bilancio|||100,00%',
  'indicatore|50,00%|AS_AL|Bilancio in linea|Entro 30-04-2023|12-04-2023|100,00%',
  'indicatore|50,00%|B3.1|Verbali chiusi|100,00 %|100,00 %|100,00%',
];

const STRATEGICI =
  'OB. STRATEGICO\tPESO\tINDICATORE\tDESCRIZIONE\tALGORITMO\tVALORI MISURE\tCONSUNTIVO\tTARGET 2023\tGRADO RAGGIUNGIMENTO\tVALUTAZIONE\tPESO';

/** The same tree in the tables of a Relazione, with prose and a table of benchmarks between them. */
export const RELAZIONE = [
  `AMBITO STRATEGICO\t${STRATEGICI}`,
  'Imprese e territorio\t\t\t\t\t\t\t\t\t\t\t',
  'OS1 – Sostenere chi comincia\t\t\t\t\t\t\t\t\t97,00%\t● ● ●\t100,00%',
  "70,00%\tPIRA 01_2023 - Sportelli aperti nell'anno\tMisura quanti sportelli hanno ricevuto il pubblico\tN. sportelli <i>Fonte del dato: registro interno</i>\t5 N.\t5 N.\t>= 3 N.\t100,00%\t● ● ●\t\t",
  "\tS13 - Età media del personale\tIndica l'età media\tSomma delle età / numero dei dipendenti <i>Fonte: personale</i>\tn.d. / n.d.\t\tsolo monitoraggio\t\t\t\t",
  '30,00%\tEC01 - [PIRA14_2023] Incassi\tIndica gli incassi sul dovuto\tIncassato / dovuto <i>Fonte del dato: bilancio</i>\t955,00 € / 1.000,00 €\t95,50 %\t>= 90,00 % (media nazionale)\t100,00%\t\t\t',
  '',
  'Commento e analisi dei valori misurati',
  '',
  "Nel corso dell'anno gli sportelli hanno ricevuto il pubblico ogni giorno, con qualche difficoltà nei mesi estivi che si è poi superata.",
  '',
  'Indicatore\tCamera di prova\tMedia Nazionale\tMin\tMax',
  "Sportelli aperti nell'anno (N.)\t5\t4,20\t1\t9",
  '',
  `AMBITO STRATEGICO\t${STRATEGICI.replace('OB.', 'OR.')}`,
  'Funzionamento\t\t\t\t\t\t\t\t\t\t\t',
  "os2 - Tenere in ordine i conti dell'ente e pubblicarli in tempo\t\t\t\t\t\t\t\t100,00%\t\t100,00%",
  '\t100,00%\tB3.2_01 - Giorni di ritardo nei pagamenti\tMisura il ritardo medio\tMedia pesata\t-3,50 gg\t-3,50 gg\t<= -2 gg\t100,00%\t\t',
  '',
  '3.2 - Obiettivi operativi',
  '',
  `AMBITO STRATEGICO\tOBBIETTIVO STRATEGICO\tOBBIETTIVO OPERATIVO\t${STRATEGICI.slice(STRATEGICI.indexOf('PESO'))}`,
  'AS1 - Imprese e territorio\t\t\t\t\t\t\t\t\t\t\t\t',
  'OS1 - Sostenere chi comincia\t\t\t\t\t\t\t\t\t\t\t100,00%',
  'OP1.1 - Corsi per chi comincia\t\t\t\t\t\t\t\t95,00%\t● ● ●\t100,00%',
  '50,00%\tD4.1 - Corsi tenuti\tIndica i corsi che si sono chiusi\tN. corsi\t8 N.\t8 N.\t>= 10 N.\t90,00%\t● ● ●\t',
  '50,00%\tD4.2_01 rev 2023 - Regolamento dei corsi\tRappresenta la stesura del testo\tStesura\tSI\tSI\tSI\t100,00%\t● ● ●\t',
  '',
  'AS2 - Funzionamento',
  '',
  "OS2 - Tenere in ordine i conti dell'ente e pubblicarli in tempo\t\t\t\t\t\t\t\t100,00%\t",
  'OP2.1 - Bilancio\t\t\t\t\t\t\t100,00%\t● ● ●\t100,00%',
  '50,00%\tAS_AL - Bilancio in linea\tPubblicazione\tData\tEntro 30-04-2023\t12 aprile 2023\tSI\t100,00%\t\t',
  '50,00%\tB3.1 - Verbali chiusi\tVerbali\tChiusi / aperti\t100%\t100%\t100%\t100,00%\t\t',
].join('\n');

/** A table of a Piano over two pages, the second one column further left, with marks of the program that read it. */
export const PIANO = [
  'Ente\tAmbito\tObiettivo strategico\tObiettivi Operativi / Indicatori OS\tAlgoritmo\tIndicatori OP\tTarget 2021\tTarget 2022',
  '<b>ENTE</b>\t\t\t\t\t\t\t',
  '100,00%\t<b>AS 1 - SVILUPPO</b>\t\t\t\t\t\t',
  '\t100,00%\t<b>OS1.1 – Aiutare le imprese nuove</b>\t\t\t\t\t',
  '\t40,00%\t<i>Indicatori</i>\t\t\t\t\t',
  "\t\t\t<i>PIRA 01</i> - Eventi\tN. eventi\t>= 4\t>= valore osservato nell'anno n\t",
  '\t60,00%\t<i>Obiettivi operativi</i>\t\t\t\t\t',
  '\t50,00%\t<b>OP 1.1.1 - Contributi</b>\t\t\t\t\t',
  '\t\t\tKpi_1.1.1 Grado di utilizzo delle risorse\tRisorse / stanziamento\t>= 60%\t\t',
  '---\t-----\t---',
  '### OP 1.1.2 - Orientamento',
  '',
  '\t\tKpi_1.1.2 Scuole visitate\tN. scuole\t31 ottobre\t',
].join('\n');

/** Columns parted by spaces, labels on several lines, figures beside the middle line or under the label. */
export const SPAZI = [
  'Ente      Ambito    Obiettivo strategico    Obiettivi Operativi / Indicatori OS    Indicatori        Target        Valore      Raggiungimento',
  '100,00%   AS1 - Imprese e territorio                                                                                           97,00%',
  '100,00%   OS1 - Sostenere chi comincia',
  '          un mestiere nuovo                                                                                                    97,00%',
  '40,00%    Indicatori                                                                                                           100,00%',
  '          PIRA 01_2023 - Sportelli aperti',
  "100,00%   nell'anno e nei due anni                                                              >= 3 N.       5 N.        100,00%",
  '          precedenti',
  '                                                                                                                        pag. 3',
  '60,00%    Obiettivi operativi                                                                                                  95,00%',
  '100,00%   OP1.1 - Corsi per chi comincia                                                                                       95,00%',
  '50,00%    D4.1 - Corsi tenuti',
  '                                                                                                >= 10 N.      9 N.        90,00%',
  '50,00%                                                                                          SI            SI          100,00%',
  '          D4.2 - Regolamento dei corsi',
].join('\n');

/** A flat table with semicolons. */
export const PIATTA = [
  'Livello;Peso;Codice;Titolo;Target;Valore',
  'Ambito;100,00%;AS1;Imprese;;',
  'Obiettivo strategico;100,00%;OS1;Sostenere;;',
  'Indicatore;100,00%;K1;"Quota; al netto";>= 10,5 N.;11,2 N.',
].join('\n');
