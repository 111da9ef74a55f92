/** What stops a command before or during a write: one typed error, its words in one table. */

/** Words of each code. `{nome}` and the like are facts of the error. */
export const MESSAGGI = {
  NOME_MANCANTE: {
    messaggio: "Nella cartella non c'è un intervallo di nome «{nome}».{candidati}",
    rimedio:
      'Selezionare la tabella, intestazione compresa, e dare il nome «{nome}» con Formule > Definisci nome.',
  },
  NOME_ROTTO: {
    messaggio: 'Il nome «{nome}» non indica più alcuna cella: {formula}.',
    rimedio: 'In Formule > Gestione nomi, indicare di nuovo la tabella, intestazione compresa.',
  },
  NOME_COSTANTE: {
    messaggio: 'Il nome «{nome}» è una costante ({formula}), non un intervallo di celle.',
    rimedio: 'In Formule > Gestione nomi, indicare la tabella, intestazione compresa.',
  },
  NOME_PIU_AREE: {
    messaggio: 'Il nome «{nome}» indica più zone separate: {formula}.',
    rimedio: 'Indicare una zona sola, intestazione compresa.',
  },
  NOME_DINAMICO: {
    messaggio:
      'Il nome «{nome}» è calcolato da una formula ({formula}), che senza Excel non si può risolvere.',
    rimedio: 'In Formule > Gestione nomi, indicare celle fisse, per esempio =Foglio1!$A$1:$I$120.',
  },
  FILE_NON_DOCX: {
    messaggio: 'Il file non è un documento di Word (.docx).',
    rimedio: 'Aprirlo con Word e salvarlo come .docx, oppure incollarne il testo.',
  },
  INTERVALLO_MANCANTE: {
    messaggio: "Nella cartella non c'è l'intervallo «{intervallo}».",
    rimedio: 'Indicare un nome definito, o foglio e celle come in Bilancio!A3:D18.',
  },
  NOME_AMBIGUO: {
    messaggio: 'Il nome «{nome}» esiste in più fogli: {fogli}.',
    rimedio: 'Attivare il foglio giusto, o indicarlo con --foglio nella riga di comando.',
  },
  INTERVALLO_VUOTO: {
    messaggio: "L'intervallo «{nome}» ({dove}) è vuoto.",
    rimedio: 'In Formule > Gestione nomi, indicare la tabella, intestazione compresa.',
  },
  INTESTAZIONE_MANCANTE: {
    messaggio:
      "Nell'intervallo «{nome}» ({dove}) non si riconosce la riga di intestazione; in alto c'è {trovato}.",
    rimedio:
      "L'intervallo deve comprendere la riga con i nomi delle colonne: «Ente, Ambito, Obiettivo strategico, … Target, Valore», oppure «Livello, Peso, Codice, Titolo, Target, Valore».",
  },
  ALBERO_SENZA_RIGHE: {
    messaggio: "Nell'intervallo «{nome}» ({dove}) sotto l'intestazione non c'è alcuna riga dell'albero.",
    rimedio:
      "Scrivere le righe dell'albero sotto l'intestazione; se ci sono già, estendere a tutte il nome «{nome}» in Formule > Gestione nomi.",
  },
  COLONNE_OCCUPATE: {
    messaggio:
      'Per i risultati servono le colonne {colonne}, a destra di «{nome}», ma non sono libere: guardare {cella}.',
    rimedio:
      'Liberare quelle celle, oppure aggiungere in «{nome}» le colonne «Raggiungimento» e «Valutazione».',
  },
  COLONNE_IN_TABELLA: {
    messaggio: 'Nella tabella «{nome}» mancano le colonne {colonne}.',
    rimedio: 'Aggiungerle alla tabella, con questi titoli, e ripetere il comando.',
  },
  PARAMETRO_IGNOTO: {
    messaggio: '«{parametro}» non è un parametro del SMVP.',
    rimedio: 'I parametri sono: {ammessi}.',
  },
  PARAMETRO_NON_AMMESSO: {
    messaggio: 'Per «{parametro}» non è ammesso «{trovato}».',
    rimedio: 'Ammessi: {ammessi}.',
  },
  FASCE_NON_AMMESSE: {
    messaggio: 'Le fasce non possono essere queste: {trovato}.',
    rimedio:
      'Indicarle dalla più bassa alla più alta, ognuna con un limite più alto, senza limite nella più alta.',
  },
  CELLA_CON_FORMULA: {
    messaggio: 'La cella {cella} contiene una formula: {formula}.',
    rimedio: 'Cambiare la formula nel foglio, o cancellarla e ripetere il comando.',
  },
  COLONNA_ASSENTE: {
    messaggio: "Nell'intervallo «{nome}» ({dove}) manca la colonna «{colonna}».",
    rimedio: "Aggiungere la colonna con questo titolo, dentro l'intervallo, e ripetere il comando.",
  },
  RIGHE_OCCUPATE: {
    messaggio: "Sotto l'intervallo «{nome}» servono {righe} righe, ma non sono libere: guardare {cella}.",
    rimedio: "Liberare quelle celle, o aggiungere righe vuote in fondo all'intervallo.",
  },
  RIGHE_IN_TABELLA: {
    messaggio: 'Nella tabella «{nome}» servono altre {righe} righe.',
    rimedio: 'Allargare la tabella trascinando il suo angolo in basso a destra, e ripetere il comando.',
  },
  KRONOS_SENZA_ANNO: {
    messaggio: "Nell'estratto di Kronos non c'è l'anno {anno}; ci sono: {anni}.",
    rimedio: "Scegliere l'estratto dell'anno dell'albero, o cambiare l'anno in Impostazioni SMVP.",
  },
  IMPORTA_SENZA_ALBERO: {
    messaggio:
      "In {righe} righe di testo non c'è una tabella dell'albero: manca l'intestazione con i target.",
    rimedio:
      'Copiare anche la riga con i nomi delle colonne: «Ente, Ambito, Obiettivo strategico, … Target, Valore», «Ob. strategico, Peso, Indicatore, … Target» o «Livello, Peso, Codice, Titolo, Target».',
  },
  ESTRATTO_VUOTO: {
    messaggio: "Non c'è alcun dato da importare: il testo è vuoto.",
    rimedio: 'Copiare la tabella con la sua riga di intestazione, e incollarla di nuovo.',
  },
  ESTRATTO_TROPPO_GRANDE: {
    messaggio: "L'estratto ha {trovati} {cosa}: se ne leggono al più {massimo}.",
    rimedio: "Copiare solo la tabella che serve, o dividere l'estratto in più parti.",
  },
  ESTRATTO_CELLA_LUNGA: {
    messaggio:
      "Alla riga {riga} dell'estratto un dato ha {lunghezza} caratteri: una cella ne contiene 32767.",
    rimedio: 'Guardare quella riga: forse manca la chiusura di una virgoletta o un a capo.',
  },
  ESTRATTO_SENZA_COLONNE: {
    messaggio: "Nell'estratto non si riconosce la riga di intestazione; in alto c'è {trovato}.",
    rimedio: 'Servono le colonne {attese}. Se hanno altri nomi, indicarle a mano.',
  },
  COLONNA_IGNOTA: {
    messaggio: 'Un estratto di questo genere non ha una colonna «{colonna}».',
    rimedio: 'Le colonne sono: {ammesse}.',
  },
  COLONNE_NON_TROVATE: {
    messaggio: "Nell'estratto non c'è una riga con i titoli {titoli}.",
    rimedio: "Scrivere i titoli come stanno nell'estratto.",
  },
  CODICE_NON_IN_ALBERO: {
    messaggio: "Nell'albero non c'è un indicatore «{codice}».",
    rimedio: 'Correggere il codice, o togliere la spunta da quella riga.',
  },
  CODICE_SENZA_RILEVAZIONE: {
    messaggio: "Per «{codice}» non c'è una rilevazione con un valore.",
    rimedio: "Controllare il codice, e la riga nell'intervallo Rilevazioni.",
  },
  CODICE_AMBIGUO: {
    messaggio: "Nell'albero più indicatori hanno il codice «{codice}»: {celle}.",
    rimedio: 'Dare un codice diverso a ognuno, e ripetere.',
  },
  CAMBIAMENTO_DOPPIO: {
    messaggio: 'Per «{codice}» sono stati scelti due dati diversi: «{uno}» e «{altro}».',
    rimedio: 'Lasciare la spunta a uno solo.',
  },
  INDICATORE_SENZA_CODICE: {
    messaggio: "L'indicatore «{titolo}» ({cella}) non ha un codice: le sue misure non si possono scrivere.",
    rimedio: "Dargli un codice nell'albero, e ripetere.",
  },
  VALORE_SENZA_COLONNA: {
    messaggio: "Nell'albero manca la colonna «Valore»: non c'è dove scrivere il consuntivo di «{codice}».",
    rimedio: "Aggiungere la colonna «Valore» nell'intervallo Albero, e ripetere il comando.",
  },
  NIENTE_DA_ANNULLARE: {
    messaggio: "Non c'è alcuna scrittura da annullare.",
    rimedio: 'Si annulla solo ciò che il componente ha scritto in questa cartella.',
  },
  NIENTE_DA_RIPETERE: {
    messaggio: "Non c'è alcuna scrittura annullata da ripetere.",
    rimedio: "Si ripete solo l'ultima scrittura annullata, prima di scriverne un'altra.",
  },
  PASSI_INSUFFICIENTI: {
    messaggio: 'Si possono annullare o ripetere {possibili} scritture, non {chiesti}.',
    rimedio: 'Chiedere un numero più piccolo.',
  },
  CELLA_DIVERSA: {
    messaggio:
      "La cella {cella} non è più come la scrittura l'ha lasciata: dovrebbe esserci «{atteso}», c'è «{trovato}».",
    rimedio: "Rimettere la cella com'era, o correggere a mano; annullare ora cambierebbe celle sbagliate.",
  },
  RIGA_DIVERSA: {
    messaggio:
      "Accanto alle celle scritte c'era «{atteso}», e in {cella} ora c'è «{trovato}»: righe o colonne sono state spostate.",
    rimedio: "Rimettere le righe com'erano, o correggere a mano; annullare ora cambierebbe celle sbagliate.",
  },
  INTERVALLO_DIVERSO: {
    messaggio: "L'intervallo «{nome}» non è più quello in cui si era scritto.",
    rimedio: "Rimettere il nome com'era in Formule > Gestione nomi, o correggere a mano.",
  },
  ALLEGATO_NON_PUBBLICABILE: {
    messaggio: "L'allegato non si può pubblicare così com'è.\n{ostacoli}",
    rimedio:
      'Completare la cartella; oppure dire perché lo si pubblica comunque (dalla riga di comando --provvisorio MOTIVO): il motivo vi sarà stampato.',
  },
  FILE_ESISTENTE: {
    messaggio: "C'è già un file «{file}».",
    rimedio:
      "Indicare un'altra destinazione, o aggiungere --sostituisci per mettere i file nuovi al suo posto.",
  },
  NUOVA_INCOMPLETA: {
    messaggio: "Per una cartella nuova servono l'anno, il nome dell'ente e le regole del SMVP.",
    rimedio:
      'Indicarli (--anno, --ente, --regole), oppure indicare da quale cartella cominciare (--da CARTELLA.xlsx).',
  },
  ANNO_NON_SEGUENTE: {
    messaggio:
      "Da una cartella del {fonte} non si fa quella del {anno}: l'anno può essere lo stesso o il seguente.",
    rimedio: "Indicare la cartella dell'anno prima, o un altro anno.",
  },
  CODICI_CON_ANNO: {
    messaggio: "{quanti} codici portano l'anno {anno}, per esempio «{esempio}».",
    rimedio:
      "Scegliere se rinominarli con l'anno nuovo (--codici rinomina) o tenerli come sono (--codici conserva).",
  },
  VERSIONE_PRESENTE: {
    messaggio: 'La cartella tiene già una versione di nome «{versione}».',
    rimedio: 'Darle un altro nome.',
  },
  RISPOSTA_NON_RICONOSCIUTA: {
    messaggio:
      'Il file «{file}» non è una richiesta di Albero compilata: mancano i nomi «Richiesta» e «Risposte».',
    rimedio: "Chiedere all'ufficio di compilare e rimandare il file che ha ricevuto.",
  },
  NESSUNA_RICHIESTA: {
    messaggio: 'Nessun indicatore è assegnato a un ufficio.',
    rimedio:
      "Compilare «Unita» (codice dell'obiettivo e unità), o «Raccolta» (codice dell'indicatore e unità).",
  },
  SCENARIO_SENZA_NOME: {
    messaggio: 'Lo scenario non ha un nome.',
    rimedio: 'Dargli un nome, per esempio «Se la formazione arriva al 90 %».',
  },
  SCENARIO_VUOTO: {
    messaggio: 'Lo scenario «{nome}» non cambia nulla.',
    rimedio: 'Cambiare almeno un valore, un target, un peso o una regola, poi salvarlo.',
  },
  SCENARIO_MANCANTE: {
    messaggio: "Nella cartella non c'è lo scenario «{nome}». {presenti}",
    rimedio: 'Scegliere uno di quelli salvati, o salvarlo.',
  },
  ANOMALIA_MANCANTE: {
    messaggio: "In {cella} non c'è più l'anomalia {codice}.",
    rimedio: 'Ripetere il controllo: la cella è forse già stata corretta, o le righe si sono spostate.',
  },
  RIMEDIO_NON_SICURO: {
    messaggio: "L'anomalia in {cella} non si può correggere da sola senza il rischio di sbagliare.",
    rimedio: 'Decidere a mano. {rimedio}',
  },
  MOTIVO_MANCANTE: {
    messaggio: "Manca il motivo per cui l'anomalia va bene così.",
    rimedio: "Scriverlo in una frase: resta nella cartella, accanto all'anomalia.",
  },
  NOME_PRESENTE: {
    messaggio: 'La cartella ha già un intervallo di nome «{nome}».',
    rimedio: 'Compilare quello; in Formule > Gestione nomi si vede dove sta.',
  },
  TABELLA_SENZA_SPAZIO: {
    messaggio:
      'La tabella «{titolo}» occuperebbe {dove}, ma la cella {cella} non è vuota: contiene «{trovato}».',
    rimedio: 'Spostare ciò che sta in quelle celle, o inserire la tabella altrove.',
  },
  FOGLIO_CON_ALTRO: {
    messaggio:
      'Il foglio «{foglio}» era stato aggiunto dal componente, ma ora contiene anche altro: la cella {cella}.',
    rimedio: 'Spostare altrove ciò che è stato aggiunto; oppure tenere il foglio, o eliminarlo a mano.',
  },
  CONFERMA_MANCANTE: {
    messaggio: 'Manca una conferma. {domanda}',
    rimedio: 'Se va bene, confermare; dalla riga di comando, ripetere con --conferma.',
  },
  CAMBIATO_NEL_FRATTEMPO: {
    messaggio: "La cella {cella} è cambiata dopo l'anteprima: c'era «{atteso}», ora c'è «{trovato}».",
    rimedio: "Rifare l'anteprima e controllare le modifiche.",
  },
  RILETTURA_DIVERSA: {
    messaggio:
      'Dopo la scrittura la cella {cella} contiene «{trovato}» invece di «{atteso}». La cartella è stata riportata a come era.',
    rimedio: 'Riprovare; se succede ancora, copiare i dettagli per chi assiste.',
  },
  FILE_MANCANTE: {
    messaggio: 'Il file «{file}» non esiste.',
    rimedio: 'Controllare il nome del file e il percorso.',
  },
  PERCORSO_INESISTENTE: {
    messaggio: 'Il percorso di «{file}» non esiste.',
    rimedio: 'Creare prima la cartella del disco, o indicare un altro percorso.',
  },
  NON_E_UN_FILE: {
    messaggio: '«{file}» non è un file: è una cartella del disco o un dispositivo.',
    rimedio: 'Indicare un file .xlsx o .xlsm.',
  },
  COLLEGAMENTO_ROTTO: {
    messaggio: 'Il collegamento «{file}» indica un file che non esiste.',
    rimedio: 'Indicare il file vero, o correggere il collegamento.',
  },
  FILE_SOLA_LETTURA: {
    messaggio: 'Il file «{file}» è di sola lettura.',
    rimedio: 'Togliere «Sola lettura» dalle proprietà del file, o salvare altrove con --uscita.',
  },
  FILE_APERTO: {
    messaggio: "Il file «{file}» risulta aperto in un altro programma: accanto c'è «{blocco}».",
    rimedio: 'Chiudere il file e riprovare; se nessuno lo tiene aperto, eliminare «{blocco}».',
  },
  FILE_CAMBIATO: {
    messaggio: 'Il file «{file}» è cambiato sul disco dopo la lettura.',
    rimedio: 'Ripetere il comando, che leggerà il file come è ora.',
  },
  FILE_IN_USO: {
    messaggio: 'Il file «{file}» è in uso in un altro programma.',
    rimedio: 'Chiuderlo e riprovare.',
  },
  PROPRIETARIO_DIVERSO: {
    messaggio: 'Il file «{file}» appartiene a un altro utente, e sostituendolo diventerebbe di chi lo salva.',
    rimedio: 'Chiedere al proprietario di eseguire il comando, o salvare altrove con --uscita.',
  },
  PERMESSO_NEGATO: {
    messaggio:
      'Manca il permesso di leggere o di scrivere «{file}», o la cartella del disco che lo contiene.',
    rimedio: 'Se il file è aperto in Excel, chiuderlo; altrimenti chiedere il permesso, o usare --uscita.',
  },
  DISCO_PIENO: {
    messaggio: "Sul disco di «{file}» non c'è spazio per salvare.",
    rimedio: 'Liberare spazio e riprovare, o salvare su un altro disco con --uscita.',
  },
  QUOTA_ESAURITA: {
    messaggio: 'Lo spazio assegnato a questo utente sul disco di «{file}» è finito.',
    rimedio: 'Liberare spazio o farsene assegnare altro, o salvare altrove con --uscita.',
  },
  DISCO_PROTETTO: {
    messaggio: 'Il disco di «{file}» è di sola lettura.',
    rimedio: 'Salvare su un altro disco con --uscita.',
  },
  DISCO_GUASTO: {
    messaggio: 'Il disco di «{file}» non risponde come dovrebbe.',
    rimedio: 'Copiare subito il file altrove, e far controllare il disco.',
  },
  RETE_INTERROTTA: {
    messaggio: 'Il disco di rete di «{file}» non risponde.',
    rimedio: 'Riprovare quando il collegamento è tornato, o lavorare su una copia locale.',
  },
  FILE_TROPPO_GRANDE: {
    messaggio: 'Il file «{file}» supera la grandezza permessa qui.',
    rimedio: 'Salvare su un altro disco con --uscita, o dividere la cartella di lavoro.',
  },
  NOME_FILE_NON_VALIDO: {
    messaggio: 'Il nome «{file}» non è valido per questo disco, o è troppo lungo.',
    rimedio: 'Accorciare il nome o il percorso, e togliere i segni insoliti.',
  },
  RISORSE_ESAURITE: {
    messaggio: 'Il computer ha troppi file aperti, o poca memoria, per salvare «{file}».',
    rimedio: 'Chiudere qualche programma e riprovare.',
  },
  SALVATAGGIO_NON_VERIFICATO: {
    messaggio:
      'La copia da salvare, riletta dal disco, è diversa da quanto scritto: «{file}» è rimasto come era.',
    rimedio: 'Riprovare, e se succede ancora far controllare il disco.',
  },
  DISCO_ERRORE: {
    messaggio: 'Non è stato possibile leggere o salvare «{file}».',
    rimedio: 'Riprovare; se succede ancora, copiare i dettagli per chi assiste.',
  },
  FILE_VUOTO: {
    messaggio: 'Il file è vuoto (0 byte): la cartella di lavoro non è stata salvata o copiata per intero.',
    rimedio: 'Recuperare il file da una copia o dal salvataggio di riserva (.bak.xlsx).',
  },
  FILE_TRONCO: {
    messaggio: 'Il file finisce prima del dovuto: è stato copiato o scaricato solo in parte.',
    rimedio: "Scaricarlo o copiarlo di nuovo dall'originale.",
  },
  FILE_DANNEGGIATO: {
    messaggio: 'Il file è danneggiato: la parte «{parte}» non si può leggere ({dettaglio}).',
    rimedio: 'Aprirlo in Excel con Apri e ripristina e salvarlo di nuovo, o usare una copia precedente.',
  },
  FILE_SMISURATO: {
    messaggio: 'Il file, una volta decompresso, sarebbe smisurato ({dettaglio}): non viene aperto.',
    rimedio: 'Controllare da dove viene; se è buono, aprirlo in Excel e togliere i fogli che non servono.',
  },
  FILE_CIFRATO: {
    messaggio: 'Il file è protetto da una password di apertura.',
    rimedio:
      'In Excel togliere la password (File > Informazioni > Proteggi cartella di lavoro) e salvare una copia.',
  },
  FILE_XLS: {
    messaggio: 'Il file è una vecchia cartella di lavoro .xls (Excel 97-2003), non .xlsx.',
    rimedio: 'Aprirlo in Excel o LibreOffice e salvarlo come Cartella di lavoro di Excel (.xlsx).',
  },
  FILE_XLSB: {
    messaggio: 'Il file è una cartella di lavoro binaria (.xlsb), non .xlsx.',
    rimedio: 'Aprirlo in Excel e salvarlo come Cartella di lavoro di Excel (.xlsx).',
  },
  FILE_NON_XLSX: {
    messaggio: 'Il file non è una cartella di lavoro .xlsx o .xlsm: è {tipo}.',
    rimedio: 'Aprirlo con il suo programma e salvarlo come Cartella di lavoro di Excel (.xlsx).',
  },
  XML_DANNEGGIATO: {
    messaggio: 'La parte «{parte}» del file è danneggiata ({dettaglio}).',
    rimedio:
      'Aprire il file in Excel con Apri e ripristina e salvarlo di nuovo, o usare una copia precedente.',
  },
  XML_NON_AMMESSO: {
    messaggio:
      'La parte «{parte}» del file contiene una dichiarazione DOCTYPE, che Excel non scrive mai: il file non viene aperto.',
    rimedio: 'Controllare da dove viene il file; se è buono, salvarlo di nuovo con Excel.',
  },
  PARTE_MANCANTE: {
    messaggio: 'Nel file manca la parte «{parte}», senza la quale la cartella di lavoro non è completa.',
    rimedio:
      'Aprire il file in Excel con Apri e ripristina e salvarlo di nuovo, o usare una copia precedente.',
  },
  FOGLIO_MANCANTE: {
    messaggio: "Nella cartella di lavoro non c'è un foglio di celle di nome «{foglio}».",
    rimedio: 'Controllare il nome sulla linguetta del foglio, spazi compresi.',
  },
  FOGLIO_ESISTENTE: {
    messaggio: 'Nella cartella di lavoro esiste già un foglio di nome «{foglio}».',
    rimedio: 'Rinominare o eliminare il foglio che porta questo nome.',
  },
  FOGLIO_NOME_NON_VALIDO: {
    messaggio: 'Un foglio non si può chiamare «{foglio}».',
    rimedio: 'Usare da 1 a 31 caratteri, senza : \\ / ? * [ ] e senza apostrofo in principio o in fine.',
  },
  FOGLIO_PROTETTO: {
    messaggio: 'Il foglio «{foglio}» è protetto e la cella {cella} è bloccata.',
    rimedio:
      'Togliere la protezione (Revisione > Rimuovi protezione foglio) o sbloccare le celle da scrivere.',
  },
  FOGLIO_RIFERITO: {
    messaggio: 'Il foglio «{foglio}» non si può eliminare: vi fa riferimento {da}.',
    rimedio: 'Togliere prima il riferimento.',
  },
  FOGLIO_ULTIMO: {
    messaggio: "Il foglio «{foglio}» non si può eliminare: è l'unico visibile.",
    rimedio: 'Aggiungere o mostrare prima un altro foglio.',
  },
  FOGLIO_NASCOSTO: {
    messaggio: 'Il foglio «{foglio}» è nascosto e non si può mostrare una sua cella.',
    rimedio: 'Mostrarlo con il tasto destro su una linguetta > Scopri, e riprovare.',
  },
  STRUTTURA_PROTETTA: {
    messaggio:
      'La struttura della cartella di lavoro è protetta: non si possono aggiungere né togliere fogli.',
    rimedio: 'Togliere la protezione con Revisione > Proteggi cartella di lavoro.',
  },
  CELLA_UNITA: {
    messaggio: "La cella {cella} è coperta dall'unione {unione}: solo la prima cella può contenere un dato.",
    rimedio: 'Separare le celle unite, o indicare la prima.',
  },
  FORMULA_MATRICE: {
    messaggio: 'La cella {cella} fa parte della formula in forma di matrice di {intervallo}.',
    rimedio: 'Togliere prima la formula di matrice da tutto {intervallo}.',
  },
  INTESTAZIONE_TABELLA: {
    messaggio: "La cella {cella} è un'intestazione della tabella «{tabella}».",
    rimedio: "Cambiare l'intestazione in Excel, che aggiorna anche le formule che la usano.",
  },
  TESTO_TROPPO_LUNGO: {
    messaggio: 'Il testo per la cella {cella} ha {caratteri} caratteri: Excel ne ammette 32.767.',
    rimedio: 'Accorciare il testo.',
  },
  NOME_DI_TABELLA: {
    messaggio:
      '«{nome}» è il nome di una tabella di Excel: un intervallo non può chiamarsi allo stesso modo.',
    rimedio: 'Allargare la tabella trascinando il suo angolo in basso a destra, o darle un altro nome.',
  },
  NOME_NON_VALIDO: {
    messaggio: 'Un intervallo non si può chiamare «{nome}».',
    rimedio: 'Cominciare con una lettera, senza spazi, e non usare un indirizzo di cella.',
  },
  MODIFICA_IN_CORSO: {
    messaggio: 'In Excel una cella è in corso di modifica, e finché lo è non si può leggere né scrivere.',
    rimedio: 'Premere Invio nella cella (o Esc per lasciarla come era) e riprovare.',
  },
  ACCESSO_NEGATO: {
    messaggio: 'Excel non ha permesso di leggere o di scrivere ({dettaglio}).',
    rimedio:
      'Controllare che la cartella non sia in sola lettura e che fogli e intervalli non siano protetti.',
  },
  TROPPI_DATI: {
    messaggio: 'I dati da scambiare con Excel in una volta sono troppi.',
    rimedio:
      'Restringere gli intervalli con nome alle righe usate, o inserire meno tabelle per volta, e riprovare.',
  },
  SESSIONE_SCADUTA: {
    messaggio: 'Il collegamento con Excel si è interrotto.',
    rimedio: 'Ricaricare la pagina o riaprire la cartella, poi riprovare.',
  },
  EXCEL_OCCUPATO: {
    messaggio: 'Excel è occupato e non ha risposto.',
    rimedio: 'Aspettare qualche secondo e riprovare.',
  },
  FINESTRA_APERTA: {
    messaggio: 'In Excel è aperta una finestra di dialogo, e finché lo è non si può scrivere.',
    rimedio: 'Chiudere la finestra e riprovare.',
  },
  EXCEL_TROPPO_VECCHIO: {
    messaggio: 'Questa versione di Excel non sa fare ciò che serve ({dettaglio}).',
    rimedio: 'Aggiornare Excel (dalla versione LTSC 2021), o usare la pagina web di Albero.',
  },
  EXCEL_ERRORE: {
    messaggio: 'Excel ha risposto con un errore ({dettaglio}).',
    rimedio: 'Riprovare; se succede ancora, copiare i dettagli per chi assiste.',
  },
  SELEZIONE_NON_CELLE: {
    messaggio: 'Ciò che è selezionato in Excel non sono celle.',
    rimedio: 'Selezionare un intervallo di celle e riprovare.',
  },
  FORMATI_PROTETTI: {
    messaggio: 'Il foglio «{foglio}» è protetto e non lascia cambiare i formati delle celle.',
    rimedio:
      'Togliere la protezione (Revisione > Rimuovi protezione foglio), o nel proteggere consentire «Formato celle».',
  },
  RIPRISTINO_INCOMPLETO: {
    messaggio:
      'La scrittura si è interrotta e non è stato possibile riportare tutto come era: {dove} può essere rimasto cambiato.',
    rimedio: 'Non salvare: chiudere la cartella senza salvare e riaprirla.',
  },
} as const satisfies Readonly<Record<string, { readonly messaggio: string; readonly rimedio: string }>>;

export type CodiceCartella = keyof typeof MESSAGGI;

/**
 * A workbook that cannot be read or written as asked. Thrown in `layout` and in the hosts, caught only in the
 * pane and in the command line. The workbook is as it was.
 */
export class WorkbookError extends Error {
  readonly codice: CodiceCartella;
  readonly fatti: Readonly<Record<string, string>>;

  constructor(codice: CodiceCartella, fatti: Readonly<Record<string, string>> = {}, causa?: unknown) {
    super(`${codice} ${JSON.stringify(fatti)}`, { cause: causa });
    this.name = 'WorkbookError';
    this.codice = codice;
    this.fatti = fatti;
  }

  /** Whether the workbook is as it was: false only when what had been written could not be taken back. */
  get intatto(): boolean {
    return this.codice !== 'RIPRISTINO_INCOMPLETO';
  }

  /** What is wrong and where, in Italian. */
  get messaggio(): string {
    return fill(MESSAGGI[this.codice].messaggio, this.fatti);
  }

  /** What to do about it, in Italian. */
  get rimedio(): string {
    return fill(MESSAGGI[this.codice].rimedio, this.fatti);
  }
}

function fill(text: string, fatti: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => fatti[name] ?? '');
}
