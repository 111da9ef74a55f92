/** Figures as the Relazione sulla performance 2024 prints them, and where it slips. */

/** R24 § 1: «PERFORMANCE COMPLESSIVA DI ENTE», ambiti with their weight. */
export const SINTESI = [
  ['Performance complessiva di Ente', '', '99,90%'],
  ['AS1', '33,34%', '100%'],
  ['AS2', '33,33%', '100%'],
  ['AS3', '33,33%', '99,69%'],
] as const;

/** R24 § 1: «PERFORMANCE OBIETTIVI STRATEGICI». */
export const OBIETTIVI_STRATEGICI = [
  ['AS1 - Competitività e sviluppo del sistema economico locale', '', '100%'],
  ['Sviluppare attività e servizi integrati a sostegno delle imprese e dei territori', '40%', '100%'],
  ['Favorire la doppia transizione digitale ed ecologica', '40%', '100%'],
  ['Sostenere le imprese nei processi di internazionalizzazione', '20%', '100%'],
  ['AS2 - Semplificazione amministrativa e regolazione del mercato', '', '100%'],
  [
    'Presidiare le funzioni di regolazione del mercato per incrementare il grado di trasparenza, conoscenza e tutela del mercato',
    '50%',
    '100%',
  ],
  ['Favorire la transizione burocratica e la semplificazione', '50%', '100%'],
  ['AS3 - Efficienza e ottimizzazione delle risorse', '', '99,69%'],
  ["Garantire la trasparenza ed integrità all'azione amministrativa", '30%', '100%'],
  ["Migliorare l'efficacia, l'efficienza e la qualità dei servizi", '30%', '100%'],
  [
    'Consolidare il capitale umano e orientarlo verso i processi primari di servizio alle imprese e utenti',
    '10%',
    '97,60%',
  ],
  ["Garantire la salute gestionale e la sostenibilità economica dell'ente", '30%', '99,75%'],
] as const;

/** R24 §§ 1, 3.2: «PERFORMANCE DI AREA / SERVIZI», «PERFORMANCE OBIETTIVI OPERATIVI». */
export const AREA_SERVIZI = '99,73%';
export const OBIETTIVI_OPERATIVI = [
  ['Valorizzazione del patrimonio turistico e delle eccellenze del territorio', '100%'],
  ["Formazione, sviluppo e creazione d'impresa", '100%'],
  ['Analisi economica territoriale e comunicazione', '100%'],
  ['Supporto al sistema delle imprese nella doppia transizione', '100%'],
  ["Servizi promozionali di supporto all'export", '100%'],
  ['Promozione della legalità e della correttezza nelle attività economiche', '100%'],
  ['Vigilanza sulla metrologia legale e sui metalli preziosi', '100%'],
  ['Promozione degli strumenti e dei servizi digitali', '100%'],
  ['Adempimenti in termini di anticorruzione e trasparenza', '100%'],
  ['Pianificazione, performance e controllo', '100%'],
  ['Miglioramento infrastrutture tecnologiche', '100%'],
  ['Pulizia e riqualificazione del Registro Imprese', '100%'],
  ['Gestione e sviluppo risorse umane', '96%'],
  ['Gestione delle risorse economiche, della riscossione e delle partecipazioni', '100%'],
  ["Gestione del patrimonio dell'ente", '100%'],
] as const;

/** R24 § 3.1: performance media AS (on the first row of each), OS, n. OP, performance media OP. */
export const QUADRO_OS = [
  ['OS1', '100%', '100%', 3, '100%'],
  ['OS2', '', '100%', 1, '100%'],
  ['OS3', '', '100%', 1, '100%'],
  ['OS4', '100%', '100%', 2, '100%'],
  ['OS5', '', '100%', 1, '100%'],
  ['OS6', '99,69%', '100%', 2, '100%'],
  ['OS7', '', '100%', 2, '100%'],
  ['OS8', '', '97,60%', 1, '100%'],
  ['OS9', '', '99,75%', 2, '100%'],
] as const;

/** R24 §§ 3.1, 3.2: the grado di raggiungimento printed on every row but these is `100,00%`. */
export const GRADI_DIVERSI: Readonly<Record<string, string>> = {
  OS8: '97,60%',
  OS9: '99,75%',
  EC07: '96,89%',
  'OP8.1': '96,00%',
  'A1.3 rev 2024': '80,00%',
  'PIRA 09_2024': '50,00%',
  'PIRA 10_2024': '50,00%',
};

/** Printed with no grado: only monitored. */
export const SENZA_GRADO = ['OC_DTDE_04', 'S02_AB_rev2023', 'S13', 'S14'] as const;

/** Where the published document contradicts itself, and what its own rules give. */
export const REFUSI = [
  {
    dove: '§ 3.1, quadro, OS8, performance media OP',
    tabella: 'quadro-os',
    riga: 'OS8 - ',
    colonna: 7,
    stampato: '100%',
    giusto: '96,00 %',
    perche: "L'unico obiettivo operativo, OP8.1, è al 96,00 % nei §§ 1 e 3.2 e nell'allegato.",
  },
  {
    dove: '§ 3.1, PIRA 09_2024, grado di raggiungimento',
    tabella: 'scheda-os',
    riga: 'PIRA 09_2024 - ',
    colonna: 8,
    stampato: '50,00%',
    giusto: '100,00 %',
    perche: "È il peso della riga: 522 su 400 è raggiunto, e l'allegato ha 100,00 %.",
  },
  {
    dove: '§ 3.1, PIRA 10_2024, grado di raggiungimento',
    tabella: 'scheda-os',
    riga: 'PIRA 10_2024 - ',
    colonna: 8,
    stampato: '50,00%',
    giusto: '100,00 %',
    perche: "È il peso della riga: 10 su 4 è raggiunto, e l'allegato ha 100,00 %.",
  },
] as const;
