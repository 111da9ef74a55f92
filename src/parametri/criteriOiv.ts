/** What the OIV looks at when it validates the Relazione: dated data, one row for each criterion. */

/** What the workbook can show for a criterion; `nessuna`: it is about the text of the Relazione, which is not there. */
export type ProvaOiv =
  | 'coerenzaPiano'
  | 'valutazioneComplessiva'
  | 'presenzaRisultati'
  | 'anticorruzione'
  | 'metodo'
  | 'affidabilita'
  | 'scostamenti'
  | 'processo'
  | 'variazioni'
  | 'utenti'
  | 'conformita'
  | 'nessuna';

export interface CriterioOiv {
  /** `a`, `b`…: as in the source, else after its last one. */
  readonly lettera: string;
  readonly criterio: string;
  readonly fonte: string;
  readonly prova: ProvaOiv;
}

export interface CriteriOiv {
  readonly id: string;
  readonly versione: string;
  /** First day on which they hold, `AAAA-MM-GG`. */
  readonly dal: string;
  readonly fonte: string;
  readonly criteri: readonly CriterioOiv[];
}

const LINEE_GUIDA = 'Linee guida DFP n. 3/2018';
const DECRETO = 'D.lgs. 150/2009';

/**
 * Dipartimento della Funzione pubblica, Linee guida per la Relazione annuale sulla performance, n. 3, novembre 2018
 * (published on the 29th): the eleven criteria of the validation. They address the ministries, and the other bodies
 * take them as their own. The decree adds two, which the Relazione of a Chamber meets too: art. 6, c. 1 (changes in
 * the course of the year «sono inserite nella relazione sulla performance e vengono valutate dall'OIV ai fini della
 * validazione») and art. 14, c. 4-bis (what citizens and users have said of the services).
 */
export const CRITERI_OIV: CriteriOiv = {
  id: 'dfp-3-2018',
  versione: '1',
  dal: '2018-11-29',
  fonte:
    'Dipartimento della Funzione pubblica, Linee guida per la Relazione annuale sulla performance, n. 3, novembre 2018; D.lgs. 150/2009, art. 6, c. 1, e art. 14, c. 4, lett. c), e c. 4-bis',
  criteri: [
    {
      lettera: 'a',
      criterio:
        "Coerenza fra i contenuti della Relazione e i contenuti del Piano della performance dell'anno",
      fonte: LINEE_GUIDA,
      prova: 'coerenzaPiano',
    },
    {
      lettera: 'b',
      criterio:
        "Coerenza fra la valutazione della performance organizzativa complessiva effettuata dall'OIV e le valutazioni degli obiettivi riportate nella Relazione",
      fonte: LINEE_GUIDA,
      prova: 'valutazioneComplessiva',
    },
    {
      lettera: 'c',
      criterio:
        'Presenza nella Relazione dei risultati di tutti gli obiettivi, organizzativi e individuali, inseriti nel Piano',
      fonte: LINEE_GUIDA,
      prova: 'presenzaRisultati',
    },
    {
      lettera: 'd',
      criterio:
        "Considerazione, nella misurazione e valutazione, degli obiettivi connessi all'anticorruzione e alla trasparenza",
      fonte: LINEE_GUIDA,
      prova: 'anticorruzione',
    },
    {
      lettera: 'e',
      criterio: 'Corretto utilizzo del metodo di calcolo previsto per gli indicatori',
      fonte: LINEE_GUIDA,
      prova: 'metodo',
    },
    {
      lettera: 'f',
      criterio:
        'Affidabilità dei dati, con preferenza per fonti esterne certificate o interne non autodichiarate, prima fra tutte il controllo di gestione',
      fonte: LINEE_GUIDA,
      prova: 'affidabilita',
    },
    {
      lettera: 'g',
      criterio:
        'Evidenza, per tutti gli obiettivi e i loro indicatori, degli scostamenti fra risultati programmati e conseguiti, con la motivazione',
      fonte: LINEE_GUIDA,
      prova: 'scostamenti',
    },
    {
      lettera: 'h',
      criterio:
        'Adeguatezza del processo di misurazione e valutazione dei risultati descritto nella Relazione',
      fonte: LINEE_GUIDA,
      prova: 'processo',
    },
    {
      lettera: 'i',
      criterio: 'Conformità della Relazione alle norme vigenti e alle linee guida',
      fonte: LINEE_GUIDA,
      prova: 'conformita',
    },
    {
      lettera: 'j',
      criterio: 'Sinteticità della Relazione (lunghezza, uso di schemi e tabelle)',
      fonte: `${LINEE_GUIDA}; ${DECRETO}, art. 14, c. 4, lett. c)`,
      prova: 'nessuna',
    },
    {
      lettera: 'k',
      criterio:
        'Chiarezza e comprensibilità della Relazione (linguaggio, rappresentazioni grafiche, indice, pochi rinvii)',
      fonte: `${LINEE_GUIDA}; ${DECRETO}, art. 14, c. 4, lett. c)`,
      prova: 'nessuna',
    },
    {
      lettera: 'l',
      criterio: "Variazioni degli obiettivi e degli indicatori nel corso dell'anno, e loro motivo",
      fonte: `${DECRETO}, art. 6, c. 1`,
      prova: 'variazioni',
    },
    {
      lettera: 'm',
      criterio: 'Risultati delle valutazioni fatte con i cittadini e gli altri utenti dei servizi',
      fonte: `${DECRETO}, art. 14, c. 4-bis, e art. 19-bis`,
      prova: 'utenti',
    },
  ],
};
