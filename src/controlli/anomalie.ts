/**
 * The table of anomalie (calcolo § 7): one row for each thing that reading and scoring can notice.
 * A new one is a code in `scoring/model.ts` and a row here; the compiler asks for the row.
 */
import type { Codice } from '../scoring/index.js';
import type { Severita } from './model.js';

export interface RigaAnomalia {
  readonly severita: Severita;
  /** The question the rule asks, for the guide and the list of controls. */
  readonly domanda: string;
  /** `{cella}`, `{trovato}` and the facts of the segnalazione are filled in. */
  readonly messaggio: string;
  readonly atteso: string;
  readonly rimedio: string;
}

export const ANOMALIE = {
  TARGET_ILLEGGIBILE: {
    severita: 'errore',
    domanda: 'Il target si capisce per intero?',
    messaggio: 'Il target «{trovato}» non si capisce.',
    atteso:
      'Un confronto con un numero (>= 90 %, <= -9 gg, tra 3 e 5), SI o NO, una data (Entro 30-09-2024), le fasi numerate, oppure «solo monitoraggio».',
    rimedio: 'Riscrivere il target in una di queste forme; le note vanno tra parentesi, alla fine.',
  },
  TARGET_MANCANTE: {
    severita: 'errore',
    domanda: 'Ogni indicatore ha un target?',
    messaggio: "L'indicatore non ha un target.",
    atteso: 'Un target, oppure «solo monitoraggio».',
    rimedio: 'Scrivere il target; se il dato si osserva soltanto, scrivere «solo monitoraggio».',
  },
  VALORE_ILLEGGIBILE: {
    severita: 'errore',
    domanda: 'Il valore si capisce per intero?',
    messaggio: 'Il valore «{trovato}» non si capisce.',
    atteso:
      'Un numero con la sua unità (23 N., 99,98 %, -11,63 gg), SI o NO, una data; per un dato che manca, N/D.',
    rimedio: 'Riscrivere il valore in una di queste forme.',
  },
  PESO_ILLEGGIBILE: {
    severita: 'errore',
    domanda: 'Il peso è un numero?',
    messaggio: 'Il peso «{trovato}» non è un numero tra 0 e 100 %.',
    atteso: 'Una percentuale, per esempio 33,34 %.',
    rimedio: 'Correggere il peso.',
  },
  MISURE_ILLEGGIBILI: {
    severita: 'errore',
    domanda: 'Il conto delle misure si capisce per intero?',
    messaggio: 'Le misure «{trovato}» non si capiscono.',
    atteso: 'Numeri italiani con + - / e parentesi, per esempio (1.813 N. + 3.111 N.) / 551,78 N.',
    rimedio: 'Riscrivere le misure in questa forma, o lasciare la cella vuota.',
  },
  DATA_INESISTENTE: {
    severita: 'errore',
    domanda: 'La data esiste?',
    messaggio: 'La data «{trovato}» non esiste nel calendario.',
    atteso: 'Una data vera, per esempio 30-09-2024.',
    rimedio: 'Correggere la data.',
  },
  ERRORE_FORMULA: {
    severita: 'errore',
    domanda: 'La cella mostra un errore di Excel?',
    messaggio: "La cella mostra l'errore {trovato}.",
    atteso: 'Una cella senza errori.',
    rimedio: 'Correggere la formula della cella.',
  },
  FORMULA_NON_CALCOLATA: {
    severita: 'errore',
    domanda: 'La formula è stata calcolata?',
    messaggio: 'La cella contiene una formula che nessun programma ha ancora calcolato.',
    atteso: 'Una formula con il suo risultato.',
    rimedio: 'Aprire e salvare la cartella in Excel o LibreOffice, poi ripetere.',
  },
  UNITA_AMBIGUA: {
    severita: 'errore',
    domanda: 'È chiaro se il numero è una percentuale o una frazione?',
    messaggio:
      'Non è chiaro se {trovato} e il suo target sono percentuali: un numero senza % può essere una frazione o dei punti.',
    atteso:
      'Il segno di percento, nel testo o nel formato, sia nel valore sia nel target; o in nessuno dei due.',
    rimedio: 'Scrivere con % il numero che non lo ha, o dare alla sua cella il formato percentuale.',
  },
  VERSO_AMBIGUO: {
    severita: 'errore',
    domanda: 'È chiaro se il target va superato o non superato?',
    messaggio: 'Il target {trovato} è negativo e non dice se va superato o no.',
    atteso: 'Un target negativo con >= oppure <=.',
    rimedio: 'Scrivere per esempio <= {trovato}.',
  },
  TIPO_DIVERSO: {
    severita: 'errore',
    domanda: 'Il valore è della stessa natura del target?',
    messaggio: 'Il valore «{trovato}» non si può confrontare con il target «{target}».',
    atteso: 'Un valore della stessa natura del target (numero, data, SI o NO).',
    rimedio: 'Correggere il valore o il target.',
  },
  AL_LIMITE: {
    severita: 'attenzione',
    domanda: 'Il valore è uguale a un limite che andava superato?',
    messaggio:
      'Il valore {trovato} è uguale al target «{target}», che chiede di andare oltre; il grado è comunque 100 %.',
    atteso: 'Un valore oltre il limite, o un target con >= o <=.',
    rimedio: 'Verificare che il target sia scritto come deliberato.',
  },
  SUPERATO_UGUALE: {
    severita: 'nota',
    domanda: 'Il valore supera un target con il segno di uguale?',
    messaggio: 'Il valore {trovato} supera il target «{target}»; il grado è 100 %.',
    atteso: 'Un valore uguale al target.',
    rimedio: 'Verificare che il target sia scritto come deliberato.',
  },
  FASE_NON_PREVISTA: {
    severita: 'attenzione',
    domanda: 'La percentuale è una di quelle previste dalle fasi?',
    messaggio: 'Il valore {trovato} non è tra quelli delle fasi ({previste}).',
    atteso: 'Una delle percentuali delle fasi, o il numero della fase.',
    rimedio: 'Verificare quale fase è stata raggiunta.',
  },
  DATA_SOTTO_SI: {
    severita: 'attenzione',
    domanda: "Sotto un target SI c'è una data?",
    messaggio: 'Il target è SI e il valore è la data {trovato}: contato come SI.',
    atteso: 'SI oppure NO; o un target con una data.',
    rimedio: 'Scrivere il target come data (Entro 30-09-2024), o il valore come SI.',
  },
  SI_SOTTO_DATA: {
    severita: 'attenzione',
    domanda: "Sotto una data c'è SI o NO?",
    messaggio: 'Il target è una data e il valore è {trovato}: contato come {contato}.',
    atteso: 'La data in cui è avvenuto.',
    rimedio: 'Scrivere la data.',
  },
  UNITA_DIVERSA: {
    severita: 'attenzione',
    domanda: 'Target e valore hanno la stessa unità?',
    messaggio: 'Il valore è in «{trovato}» e il target in «{target}».',
    atteso: 'La stessa unità.',
    rimedio: "Correggere l'unità sbagliata.",
  },
  VALORE_MANCANTE: {
    severita: 'attenzione',
    domanda: 'Ogni indicatore che pesa ha un valore?',
    messaggio: 'Manca il valore di un indicatore che pesa: i totali sopra di lui sono provvisori.',
    atteso: 'Il valore, appena è noto.',
    rimedio: 'Inserire il valore; se non verrà mai, una riga in Rettifiche con il motivo.',
  },
  VALORE_ARROTONDATO: {
    severita: 'attenzione',
    domanda: 'Il valore noto è arrotondato in modo da cambiare il risultato?',
    messaggio: 'Il valore {trovato} è arrotondato: il grado può stare tra {minimo} e {massimo}.',
    atteso: 'Le misure non arrotondate.',
    rimedio: "Inserire numeratore e denominatore nell'intervallo Misure.",
  },
  STORICO_MANCANTE: {
    severita: 'attenzione',
    domanda: "È noto il valore dell'anno di confronto?",
    messaggio: 'Il target si confronta con il valore del {anno}, che non è noto.',
    atteso: "Il consuntivo dell'anno di confronto.",
    rimedio: "Inserirlo nell'intervallo Storico.",
  },
  MISURE_NON_TORNANO: {
    severita: 'attenzione',
    domanda: 'Le misure danno il consuntivo?',
    messaggio: 'Le misure danno {calcolato}, il consuntivo è {trovato}.',
    atteso: 'Misure e consuntivo che concordano, arrotondamenti a parte.',
    rimedio: 'Correggere il dato sbagliato.',
  },
  MISURE_INVERTITE: {
    severita: 'attenzione',
    domanda: 'Numeratore e denominatore sono scambiati?',
    messaggio:
      'Le misure danno {calcolato}, ma scambiando numeratore e denominatore danno il consuntivo {trovato}.',
    atteso: 'Numeratore e denominatore al loro posto.',
    rimedio: "Verificare l'algoritmo e scambiarli, o correggere il consuntivo.",
  },
  DENOMINATORE_ZERO: {
    severita: 'errore',
    domanda: 'Il denominatore è zero?',
    messaggio: 'Il denominatore delle misure «{trovato}» è zero.',
    atteso: 'Un denominatore diverso da zero.',
    rimedio: "Correggere la misura, o scrivere N/D se l'indicatore quest'anno non è calcolabile.",
  },
  PESO_MANCANTE: {
    severita: 'errore',
    domanda: 'Hanno tutti un peso, nel gruppo?',
    messaggio: 'Manca il peso, che gli altri del gruppo hanno: la riga non conta.',
    atteso: 'Un peso per ogni riga del gruppo, o per nessuna.',
    rimedio: 'Inserire il peso; se il dato si osserva soltanto, scrivere «solo monitoraggio» nel target.',
  },
  PESI_NON_100: {
    severita: 'errore',
    domanda: 'I pesi del gruppo sommano a 100 %?',
    messaggio:
      'I pesi sotto «{trovato}» sommano a {somma} e non a 100 %; la media è divisa per la loro somma.',
    atteso: 'Pesi che sommano a 100 %.',
    rimedio: 'Correggere i pesi.',
  },
  PESI_ASSENTI: {
    severita: 'nota',
    domanda: 'Il gruppo ha pesi?',
    messaggio: 'Le righe sotto «{trovato}» non hanno pesi: contano in parti uguali.',
    atteso: 'Pesi scritti, se non sono uguali.',
    rimedio: 'Se i pesi sono uguali va bene così.',
  },
  PESI_SCALA_IGNOTA: {
    severita: 'errore',
    domanda: 'È chiaro se i pesi sono percentuali o frazioni?',
    messaggio: 'I pesi sotto «{trovato}» sommano a {somma}: non sono né frazioni di 1 né punti di 100.',
    atteso: 'Pesi che sommano a 100 %.',
    rimedio: 'Scrivere i pesi con %, o correggerli.',
  },
  PESO_SU_MONITORAGGIO: {
    severita: 'attenzione',
    domanda: 'Un dato solo osservato ha un peso?',
    messaggio: "L'indicatore è «solo monitoraggio» ma ha peso {trovato}: non conta comunque.",
    atteso: 'Peso 0,00 % o vuoto.',
    rimedio: 'Togliere il peso e ripartirlo tra gli altri del gruppo.',
  },
  META_SOLA: {
    severita: 'attenzione',
    domanda: "L'obiettivo strategico ha indicatori e obiettivi operativi?",
    messaggio: "L'obiettivo strategico ha solo la metà «{trovato}», che conta quindi per il 100 %.",
    atteso: 'Indicatori e obiettivi operativi.',
    rimedio: "Verificare che l'altra metà non sia stata dimenticata.",
  },
  SENZA_FIGLI: {
    severita: 'attenzione',
    domanda: 'Ogni obiettivo ha qualcosa che lo misura?',
    messaggio: '«{trovato}» non ha nulla sotto di sé.',
    atteso: 'Almeno un indicatore.',
    rimedio: 'Aggiungere gli indicatori, o togliere la riga.',
  },
  NIENTE_DA_VALUTARE: {
    severita: 'attenzione',
    domanda: "C'è almeno un figlio che conta?",
    messaggio: 'Sotto «{trovato}» nulla è valutabile: il risultato è N/D.',
    atteso: 'Almeno un indicatore valutabile.',
    rimedio: 'Inserire i valori che mancano.',
  },
  LIVELLO_SALTATO: {
    severita: 'attenzione',
    domanda: "I livelli dell'albero si susseguono?",
    messaggio: "«{trovato}» salta un livello dell'albero.",
    atteso: 'Ente, ambito, obiettivo strategico, indicatori o obiettivi operativi, indicatori.',
    rimedio: 'Aggiungere la riga che manca, o correggere il codice.',
  },
  LIVELLO_DISCORDE: {
    severita: 'attenzione',
    domanda: 'Codice e colonna dicono lo stesso livello?',
    messaggio: 'Per «{trovato}» il codice dice {codice} e la colonna dice {colonna}: vale il codice.',
    atteso: 'Codice e colonna dello stesso livello.',
    rimedio: 'Spostare la riga nella colonna giusta, o correggere il codice.',
  },
  LIVELLO_IGNOTO: {
    severita: 'errore',
    domanda: "Ogni riga ha un posto nell'albero?",
    messaggio: 'Non si capisce il livello della riga «{trovato}»: non è stata contata.',
    atteso: 'Un codice, una parola o una colonna che dica il livello.',
    rimedio: "Correggere la riga, o toglierla dall'intervallo Albero.",
  },
  CODICE_DOPPIO: {
    severita: 'errore',
    domanda: 'Ogni codice compare una volta sola?',
    messaggio: 'Il codice {trovato} compare anche in {altra}.',
    atteso: 'Un codice per ogni riga.',
    rimedio: 'Correggere uno dei due codici.',
  },
  CODICE_DISCORDE: {
    severita: 'nota',
    domanda: 'Lo stesso codice è scritto sempre allo stesso modo?',
    messaggio:
      'Il codice {trovato} è scritto anche {altro} in {altra}: sono stati riconosciuti come lo stesso.',
    atteso: 'Lo stesso codice scritto in un modo solo.',
    rimedio: 'Uniformare la scrittura.',
  },
  CODICE_ASSENTE_IN_ALBERO: {
    severita: 'attenzione',
    domanda: "I codici delle altre tabelle sono nell'albero?",
    messaggio: "Il codice {trovato} non c'è nell'albero: la riga non ha effetto.",
    atteso: "Un codice dell'albero.",
    rimedio: 'Correggere il codice, o togliere la riga.',
  },
  RIGHE_SOTTO_INTERVALLO: {
    severita: 'attenzione',
    domanda: "L'intervallo Albero comprende tutte le righe?",
    messaggio: "Subito sotto l'intervallo Albero c'è «{trovato}», che sembra una sua riga e non è contata.",
    atteso: "Un intervallo che comprende tutto l'albero.",
    rimedio: 'In Formule > Gestione nomi, estendere il nome Albero.',
  },
  ANNO_SENZA_TARGET: {
    severita: 'errore',
    domanda: "C'è una colonna Target dell'anno?",
    messaggio: "Non c'è una colonna Target per l'anno {trovato}: nessun indicatore ha il suo target.",
    atteso: 'Uno degli anni delle colonne: {anni}.',
    rimedio: "Correggere l'anno nell'intervallo SMVP, o l'intestazione della colonna.",
  },
  FASCE_BUCHI: {
    severita: 'errore',
    domanda: 'Ogni percentuale cade in una fascia?',
    messaggio: 'Le fasce lasciano scoperto «{trovato}».',
    atteso: 'Fasce che coprono da 0 a 100 %.',
    rimedio: "Correggere l'intervallo Fasce.",
  },
  FASCE_SOVRAPPOSTE: {
    severita: 'errore',
    domanda: 'Ogni percentuale cade in una fascia sola?',
    messaggio: 'Le fasce si sovrappongono: «{trovato}».',
    atteso: 'Fasce in ordine crescente e senza sovrapposizioni.',
    rimedio: "Correggere l'intervallo Fasce.",
  },
  PARAMETRO_ILLEGGIBILE: {
    severita: 'errore',
    domanda: 'I parametri SMVP si capiscono?',
    messaggio: 'Il parametro {parametro} vale «{trovato}», che non è ammesso; vale la regola predefinita.',
    atteso: '{ammessi}',
    rimedio: 'Correggere la cella.',
  },
  PARAMETRI_PREDEFINITI: {
    severita: 'nota',
    domanda: "C'è l'intervallo SMVP?",
    messaggio: "Non c'è l'intervallo SMVP: valgono le regole {regole}.",
    atteso: "L'intervallo SMVP con i parametri dell'ente.",
    rimedio: 'Se le regole predefinite sono le vostre va bene così.',
  },
  RIGA_ILLEGGIBILE: {
    severita: 'errore',
    domanda: 'Le righe delle tabelle di supporto si capiscono?',
    messaggio: 'La riga di {tabella} non si capisce: «{trovato}».',
    atteso: '{ammessi}',
    rimedio: 'Correggere la riga, o toglierla.',
  },
  RIMODULAZIONE_DISCORDE: {
    severita: 'attenzione',
    domanda: "Target e pesi dell'albero sono gli originari o i rimodulati?",
    messaggio:
      "Nell'albero {campo} è «{trovato}»; nelle rimodulazioni è «{originario}», poi «{rimodulato}»: vale la rimodulazione.",
    atteso: 'Il dato originario o quello rimodulato.',
    rimedio: "Correggere la cella, o registrare l'atto che l'ha cambiata.",
  },
  MODIFICA_SENZA_ATTO: {
    severita: 'attenzione',
    domanda: 'Ogni modifica ha un motivo e un atto?',
    messaggio: 'La modifica di {trovato} è in vigore, ma {mancano}.',
    atteso: "Il motivo e gli estremi dell'atto.",
    rimedio: "Completare la riga: motivo e atto compaiono nelle note dell'allegato.",
  },
  PESO_UNITA_MANCANTE: {
    severita: 'attenzione',
    domanda: "I pesi dell'unità ci sono tutti?",
    messaggio: "Per l'unità {unita} alcuni obiettivi hanno il peso e {trovato} no.",
    atteso: 'Un peso per ogni obiettivo, o per nessuno.',
    rimedio: "Completare l'intervallo Unita.",
  },
  INDIVIDUALE_DISCORDE: {
    severita: 'attenzione',
    domanda: "L'obiettivo individuale collegato concorda con l'albero?",
    messaggio: "L'obiettivo individuale ha {campo} «{trovato}»; nell'albero {altra} c'è «{altro}».",
    atteso: "Lo stesso dato dell'albero.",
    rimedio: 'Correggere il dato sbagliato.',
  },
  GRADO_STAMPATO_DIVERSO: {
    severita: 'attenzione',
    domanda: 'La percentuale stampata è quella calcolata?',
    messaggio: 'Nel foglio il raggiungimento è {trovato}; dal calcolo risulta {calcolato}.',
    atteso: '{calcolato}',
    rimedio: 'Verificare con «Perché questo valore?» da dove viene la differenza.',
  },
  GRADO_STAMPATO_ARROTONDATO: {
    severita: 'nota',
    domanda: "La percentuale stampata differisce dal calcolo solo per l'ultimo decimale?",
    messaggio:
      'Nel foglio il raggiungimento è {trovato}; dal calcolo risulta {calcolato}: la differenza è di arrotondamento.',
    atteso: '{calcolato}',
    rimedio: 'Ricalcolare, se la cifra va ripubblicata.',
  },
  SENZA_CAUSA: {
    severita: 'attenzione',
    domanda: 'Ogni risultato sotto il 100 % ha una causa?',
    messaggio: 'Il raggiungimento è {trovato} e la causa dello scostamento non è scritta.',
    atteso: "Una riga nell'intervallo Scostamenti (D.lgs. 150/2009, art. 10).",
    rimedio: 'Indicare causa e correttivo.',
  },
  MIN_OLTRE_MAX: {
    severita: 'attenzione',
    domanda: 'Nel confronto il minimo è più piccolo del massimo?',
    messaggio: '«{trovato}»: il minimo {minimo} è più grande del massimo {massimo}.',
    atteso: 'Un minimo non più grande del massimo.',
    rimedio: "Ricopiare la riga dall'estratto originale: le due cifre vengono forse da un'altra riga.",
  },
  MEDIA_FUORI_MIN_MAX: {
    severita: 'attenzione',
    domanda: 'La media sta tra il minimo e il massimo?',
    messaggio: '«{trovato}»: la {quale} {media} non sta tra il minimo {minimo} e il massimo {massimo}.',
    atteso: 'Una media tra il minimo e il massimo.',
    rimedio: "Ricopiare la riga dall'estratto originale.",
  },
  FUORI_MIN_MAX: {
    severita: 'attenzione',
    domanda: "Il valore dell'ente sta tra il minimo e il massimo del confronto?",
    messaggio: '«{trovato}»: il valore {valore} non sta tra il minimo {minimo} e il massimo {massimo}.',
    atteso: "Un valore tra il minimo e il massimo, dei quali l'ente fa parte.",
    rimedio: 'Controllare valore, unità e anno, e che minimo e massimo siano quelli di questa riga.',
  },
  CIFRE_RIPETUTE: {
    severita: 'attenzione',
    domanda: 'Ogni riga ha cifre sue?',
    messaggio:
      '«{trovato}»: {quali} ({cifre}) sono {altrove} di «{altra}»: forse sono stati copiati da quella riga.',
    atteso: 'Cifre proprie di ogni indicatore.',
    rimedio: "Ricopiare la riga dall'estratto originale.",
  },
  SCALA_SOSPETTA: {
    severita: 'attenzione',
    domanda: 'Valore e confronto sono nella stessa unità e scala?',
    messaggio: '«{trovato}»: il valore {valore} e il confronto {confronto} sembrano {scala}.',
    atteso: 'La stessa unità e la stessa scala in tutta la riga.',
    rimedio: "Correggere l'unità o la scala nell'estratto prima di importare.",
  },
} as const satisfies Readonly<Record<Codice, RigaAnomalia>>;
