/** The words of the pane in Italian: the table from which every other language is translated. */
import type { Conferma, EsitoInserimento, NomeComando, Passo } from '../../commands/index.js';
import type { Severita } from '../../controlli/index.js';
import type { Livello } from '../../scoring/index.js';
import type { GenereNota, VoceRegistro } from '../../report/index.js';
import type { Luogo } from '../stato/preparaTabelle.js';
import type { Sezione } from '../stato/modello.js';

const numero = (n: number) => n.toLocaleString('it-IT');
const count = (n: number, uno: string, molti: string) => `${numero(n)} ${n === 1 ? uno : molti}`;
const celle = (n: number) => count(n, 'cella', 'celle');

export const it = {
  lingua: 'it',
  sezioni: {
    calcola: 'Calcola',
    controlla: 'Controlla',
    importa: 'Importa dati',
    raccolta: 'Raccolta',
    tabelle: 'Tabelle',
    simulazioni: 'Simulazioni',
    cronologia: 'Cronologia',
    impostazioni: 'Impostazioni SMVP',
  } satisfies Record<Sezione, string>,
  altreSezioni: 'Altre sezioni',
  sezioniDelRiquadro: 'Sezioni',
  indietro: 'Indietro',
  vaiAllaCella: 'Vai alla cella',
  vaiA: (cella: string) => `Vai alla cella ${cella}`,
  riprova: 'Riprova',
  carico: 'Carico questa parte…',
  file: { scegli: 'Scegli…', nessuno: 'nessun file scelto' },

  lettura: {
    calcola: "Leggo l'albero e lo calcolo…",
    annulla: 'Preparo il ripristino…',
    ripeti: 'Preparo la ripetizione…',
    pulisci: 'Cerco le tracce del componente…',
    impostazioni: 'Preparo le impostazioni…',
    collega: "Preparo il collegamento all'intervallo…",
    tabelle: 'Preparo le tabelle…',
    modulo: 'Preparo il modulo da compilare…',
    traccia: 'Preparo la traccia con le formule…',
    scenario: 'Preparo lo scenario…',
    rimedio: 'Preparo la correzione…',
    accetta: 'Preparo la nota…',
    nuova: 'Preparo la nuova cartella…',
    raccolta: 'Preparo le richieste agli uffici…',
    risposte: 'Leggo le risposte degli uffici…',
    importa: 'Preparo i dati da importare…',
    versione: 'Preparo la versione da tenere…',
    chiudi: 'Preparo la chiusura del consuntivo…',
  } satisfies Record<NomeComando, string>,
  attesaModifica: 'Excel sta modificando una cella: premi Invio per continuare.',

  officeAssente: {
    titolo: 'Office.js non è raggiungibile',
    testo:
      'Albero ha bisogno di caricare Office.js dal server di Microsoft (appsforoffice.microsoft.com) per leggere la cartella aperta. La rete non lo lascia passare, oppure in questo momento non risponde.',
    rimedio:
      'Chiudere e riaprire il riquadro. Se non basta, chiedere a chi gestisce la rete di consentire questo indirizzo.',
    pagina: 'Lavora senza Excel',
  },
  excelAssente: {
    titolo: 'Questa pagina va aperta in Excel',
    testo: "Il riquadro di Albero lavora sulla cartella aperta in Excel, e qui Excel non c'è.",
    rimedio: 'In Excel: scheda Home, gruppo Albero.',
  },
  excelVecchio: {
    titolo: 'Questa versione di Excel è troppo vecchia',
    testo:
      'Albero ha bisogno di Excel 2021 o successivo, di Microsoft 365 o di Excel sul web (ExcelApi 1.9).',
    rimedio: 'Si può lavorare con la pagina senza Excel: gli stessi comandi, sullo stesso file.',
  },

  primoUso: {
    titolo: "L'albero della performance, dal foglio",
    righe: [
      "Legge target e consuntivi dagli intervalli della cartella e calcola il raggiungimento, dal singolo indicatore all'ente.",
      'Mostra prima che cosa scriverà, e ogni scrittura si può annullare.',
      'Per ogni percentuale dice da quali celle viene e con quale regola.',
    ],
    nullaEsce: 'Nulla esce da questo computer.',
    collega: 'Collega i tuoi intervalli',
    nuova: 'Nuova cartella',
    importa: "Importa l'albero da un testo",
    daCompilare: "Scrivere l'albero nel foglio «Albero», poi leggerlo.",
    leggi: "Leggi l'albero",
  },
  collegamento: {
    titolo: "Dov'è l'albero?",
    istruzioni:
      "Selezionare nel foglio la tabella dell'albero, riga d'intestazione compresa, poi premere il pulsante.",
    usaSelezione: 'Usa le celle selezionate',
  },

  pronto: {
    titolo: 'Letto, mai calcolato',
    righe: (indicatori: number, operativi: number) =>
      `${count(indicatori, 'indicatore', 'indicatori')}, ${count(operativi, 'obiettivo operativo', 'obiettivi operativi')}`,
  },
  mostraAnteprima: 'Mostra anteprima',
  ricalcola: 'Ricalcola',

  anteprima: {
    titolo: {
      calcola: 'Anteprima',
      annulla: "Annulla l'ultima scrittura",
      ripeti: 'Ripeti la scrittura',
      pulisci: 'Togli le tracce del componente',
      impostazioni: 'Impostazioni SMVP',
      collega: "Collega l'intervallo",
      tabelle: 'Inserisci le tabelle',
      modulo: 'Crea il modulo da compilare',
      traccia: 'Foglio Traccia',
      scenario: 'Scenari',
      rimedio: 'Correggi',
      accetta: 'Accetta con un motivo',
      nuova: 'Nuova cartella',
      raccolta: 'Prepara richieste',
      risposte: 'Importa risposte',
      importa: 'Importa dati',
      versione: 'Tieni una versione',
      chiudi: 'Chiudi consuntivo',
    } satisfies Record<NomeComando, string>,
    riassunto: (scritte: number, cambiano: number) =>
      `Scriverò ${celle(scritte)}: ${cambiano === 1 ? 'una cambia' : `${numero(cambiano)} cambiano`}.`,
    nienteDaScrivere: 'Nel foglio è già tutto così: non scriverò nulla.',
    senzaCelle: {
      calcola: 'Nessun valore cambia: aggiorno i colori e il registro.',
      annulla: "Nessun valore cambia: riporto il foglio com'era.",
      ripeti: 'Nessun valore cambia: riporto il foglio come dopo la scrittura.',
      pulisci:
        'Tolgo il foglio nascosto del componente. Percentuali e semafori restano; le scritture fatte non si potranno più annullare.',
      impostazioni: 'Nessun valore cambia.',
      collega: 'Nessuna cella cambia: do alle celle scelte il nome «Albero».',
      tabelle: 'Le tabelle sono già così nel foglio.',
      modulo: 'Nessun valore cambia.',
      traccia: 'La traccia è già così nel foglio.',
      scenario: 'Gli scenari sono già così nella cartella.',
      rimedio: "Non c'è nulla da correggere.",
      accetta: 'È già così nella cartella.',
      nuova: 'Nessun valore cambia.',
      raccolta: 'Le richieste sono già scritte nella cartella.',
      risposte: 'Nessun valore cambia.',
      importa: 'Nessun valore cambia: si scrive solo il registro.',
      versione: 'Nessun valore cambia.',
      chiudi: 'Il consuntivo è già così nel foglio.',
    } satisfies Record<NomeComando, string>,
    modifiche: 'Celle che cambiano',
    colonnaCella: 'Cella',
    colonnaPrima: 'Ora',
    colonnaDopo: 'Diventa',
    vuota: 'vuota',
    scrivi: 'Scrivi nel foglio',
    lasciaStare: 'Lascia stare',
    chiudi: 'Chiudi',
    daConfermare: 'Da confermare prima di scrivere',
    conferme: {
      colonneNuove: 'Sì, usa queste colonne',
      formuleSovrascritte: 'Sì, sostituisci le formule',
      regoleNuove: 'Sì, aggiorna le regole',
      senzaRipristino: 'Continua senza ripristino permanente',
    } satisfies Record<Conferma['kind'], string>,
  },
  scrittura: {
    testo: (n: number) => `Scrivo ${celle(n)} e le rileggo…`,
  },
  fatto: {
    calcola: (n: number) =>
      n === 0 ? 'Era già tutto scritto.' : `Scritto: ${count(n, 'cella cambiata', 'celle cambiate')}.`,
    annulla: (n: number) => `Ripristinato: ${count(n, 'cella', 'celle')} come prima.`,
    ripeti: (n: number) => `Scritto di nuovo: ${count(n, 'cella', 'celle')}.`,
    pulisci: () => 'Tracce del componente tolte dalla cartella.',
    impostazioni: (n: number) => `Impostazioni scritte: ${celle(n)}.`,
    collega: () => 'Intervallo collegato.',
    tabelle: (n: number) => `Tabelle inserite: ${celle(n)}.`,
    modulo: (n: number) => `Modulo creato: ${celle(n)}.`,
    traccia: (n: number) => `Traccia scritta: ${celle(n)}.`,
    scenario: () => 'Scenario salvato nella cartella.',
    rimedio: (n: number) => `Corretto: ${celle(n)}.`,
    accetta: () => 'Motivo scritto nella cartella.',
    nuova: (n: number) => `Fogli e intervalli creati: ${celle(n)}.`,
    raccolta: (n: number) => `Richieste scritte nella cartella: ${celle(n)}.`,
    risposte: (n: number) => `Risposte scritte nella cartella: ${celle(n)}.`,
    importa: (n: number) => `Dati importati: ${celle(n)}.`,
    versione: (n: number) => `Versione tenuta nella cartella: ${celle(n)}.`,
    chiudi: (n: number) => `Consuntivo scritto dalle rilevazioni: ${celle(n)}.`,
  } satisfies Record<NomeComando, (n: number) => string>,
  annullaUltima: "Annulla l'ultima scrittura",
  ripeti: 'Ripeti la scrittura',

  superato: {
    titolo: (n: number) =>
      n === 0
        ? "Il foglio è cambiato dopo l'ultimo calcolo."
        : `${n === 1 ? 'Una cella è cambiata' : `${numero(n)} celle sono cambiate`} dopo l'ultimo calcolo.`,
  },

  risultato: {
    titolo: 'Risultato',
    ente: 'Ente',
    areaServizi: 'Area/Servizi',
    albero: 'Albero della performance',
    unita: 'Unità organizzative',
    individuali: 'Obiettivi individuali',
    perdite: 'Dove si perdono punti',
    nessunaPerdita: 'Nessun punto perso: tutti gli indicatori sono al 100 %.',
    daGuardare: (n: number) => `${numero(n)} da guardare`,
    nienteDaGuardare: 'Niente da guardare.',
    apri: 'Apri',
    impronta: (testo: string) => `impronta ${testo}…`,
    regole: (id: string) => `regole ${id}`,
    provvisorio: (mancanti: number, errori: number) => {
      const parti = [
        ...(mancanti > 0 ? [mancanti === 1 ? 'manca 1 valore' : `mancano ${numero(mancanti)} valori`] : []),
        ...(errori > 0 ? [count(errori, 'dato da correggere', 'dati da correggere')] : []),
      ];
      return `provvisorio: ${parti.join(', ')}`;
    },
    quali: 'quali',
    livelli: {
      ente: 'Ente',
      ambito: 'Ambito strategico',
      strategico: 'Obiettivo strategico',
      indicatori: 'Indicatori',
      operativi: 'Obiettivi operativi',
      operativo: 'Obiettivo operativo',
      indicatore: 'Indicatore',
    } satisfies Record<Livello, string>,
  },
  perche: {
    titolo: 'Perché questo valore?',
    chiudi: "Torna all'albero",
  },

  controlla: {
    titolo: 'Da guardare',
    nessuna: 'Niente da guardare: pesi, target e valori sono a posto.',
    severita: {
      errore: 'Da correggere',
      attenzione: 'Da guardare prima di pubblicare',
      nota: 'Note di lettura',
    } satisfies Record<Severita, string>,
    atteso: (atteso: string) => `Atteso: ${atteso}`,
    altre: (n: number) => (n === 1 ? "un'altra cella" : `altre ${celle(n)}`),
  },

  cronologia: {
    titolo: 'Cronologia',
    vuota: 'Il componente non ha ancora scritto nulla in questa cartella.',
    leggo: 'Leggo la cronologia…',
    comandi: {
      calcola: 'Calcolo scritto nel foglio',
      annulla: 'Scrittura annullata',
      ripeti: 'Scrittura ripetuta',
      pulisci: 'Tracce tolte',
      impostazioni: 'Impostazioni cambiate',
      collega: 'Intervallo collegato',
      tabelle: 'Tabelle inserite',
      modulo: 'Modulo creato',
      traccia: 'Traccia scritta',
      scenario: 'Scenario salvato',
      rimedio: 'Anomalia corretta',
      accetta: 'Anomalia accettata',
      nuova: 'Nuova cartella',
      raccolta: 'Richieste preparate',
      risposte: 'Risposte importate',
      importa: 'Dati importati',
      versione: 'Versione tenuta',
      chiudi: 'Consuntivo chiuso',
    } satisfies Record<NomeComando, string>,
    stato: {
      fatto: 'fatto',
      annullato: 'annullato',
      superato: 'superato da una scrittura successiva',
    } satisfies Record<Passo['stato'], string>,
    celle,
    finoAQui: 'Annulla fino a qui',
    tracce:
      'Il componente tiene in un foglio nascosto della cartella ciò che serve per annullare. Prima di mandare in giro la cartella si può togliere.',
    togli: 'Togli le tracce del componente',
  },

  impostazioni: {
    titolo: 'Impostazioni SMVP',
    leggo: 'Leggo le impostazioni…',
  },

  tabelle: {
    titolo: 'Tabelle',
    leggo: 'Leggo le tabelle…',
    documento: 'Documento',
    documenti: {
      relazione: 'Relazione sulla performance',
      piano: 'Piano della performance',
    } satisfies Record<VoceRegistro['documento'], string>,
    conto: (pronte: number, tutte: number) => `${numero(pronte)} di ${numero(tutte)} pronte`,
    pronta: 'pronta',
    pronte: (quante: number) => count(quante, 'tabella pronta', 'tabelle pronte'),
    mancano: 'mancano i dati',
    superata: 'superata: i dati sono cambiati',
    nelFoglio: (foglio: string) => `Nel foglio ${foglio}`,
    inseritaIl: (quando: string) => `dal ${quando}`,
    vaiAlFoglio: (foglio: string) => `Vai alla tabella nel foglio ${foglio}`,
    creaModulo: 'Crea il modulo da compilare',
    creaModuloDi: (intervallo: string) => `Crea il modulo da compilare per ${intervallo}`,
    mostra: 'Mostra',
    mostraQuesta: (titolo: string) => `Mostra la tabella ${titolo}`,
    scegliPronte: 'Scegli tutte le pronte',
    rileggi: "Rileggi l'elenco",
    luogo: 'Dove vanno le tabelle nuove',
    luoghi: {
      fogli: 'Ciascuna in un foglio nuovo',
      selezione: 'Dalla cella selezionata in giù',
    } satisfies Record<Luogo, string>,
    inserisciTutte: 'Inserisci tutte le tabelle',
    inserisci: (quante: number) =>
      quante === 1 ? 'Inserisci la tabella' : `Inserisci ${numero(quante)} tabelle`,
    preparo: (fatte: number, totale: number, titolo: string) =>
      `Preparo la tabella ${numero(fatte + 1)} di ${numero(totale)}: ${titolo}`,
    ferma: 'Ferma',
    copiaPerWord: 'Copia per Word',
    copiate: 'Copiato: ora si può incollare in Word.',
    appuntiChiusi: 'Excel qui non lascia scrivere negli appunti. Si può copiare dalle tabelle qui sotto.',
    selezionaECopia: 'Seleziona e copia',
    copiaAMano: 'Le tabelle sono selezionate: premere Ctrl+C (⌘C su Mac), poi incollare in Word.',
    torna: "Torna all'elenco",
    anteprima: 'Come sarà',
    pubblica: 'Pubblica allegato',
    scorre: (titolo: string) => `${titolo}: la tabella scorre di lato`,
    esiti: {
      inserita: 'Nuove',
      aggiornata: 'Da aggiornare',
      invariata: 'Già così nel foglio',
      manca: 'Senza dati, non inserite',
    } satisfies Record<EsitoInserimento['esito'], string>,
    note: {
      provvisorio: 'Dati provvisori',
      motivo: 'Motivo della pubblicazione',
      legenda: 'Legenda',
      rettifica: 'Rettifiche',
      rimodulazione: 'Rimodulazioni',
      scostamento: 'Scostamenti',
      regole: 'Regole applicate',
      metodo: 'Come si calcola',
      commento: 'Commento',
      fonte: 'Fonti',
      avviso: 'Avvertenze',
    } satisfies Record<GenereNota, string>,
  },

  rifiuto: {
    titolo: 'Non è stato fatto',
    nessunaCella: 'Nessuna cella è stata modificata.',
    daControllare: "Controllare le celle dell'anteprima: non è certo che siano rimaste come prima.",
    copia: 'Copia i dettagli',
    copiato: 'Dettagli copiati.',
    copiaAMano: 'Selezionare il testo e copiarlo con Ctrl+C:',
    nonCaricato: 'Una parte di Albero non si è potuta caricare dal suo server.',
    nonCaricatoRimedio:
      'Controllare la rete e riprovare; se il server è stato aggiornato, riaprire il riquadro.',
    imprevisto: 'Si è verificato un errore imprevisto di Albero.',
    imprevistoRimedio: 'Riprovare. Se succede ancora, copiare i dettagli per chi assiste.',
  },
};

export type Testi = typeof it;
