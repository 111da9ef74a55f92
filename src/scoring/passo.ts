/** What a line of the trace of a figure may be about. */
export type TipoPasso =
  | 'rettifica'
  | 'rimodulazione'
  | 'misure'
  | 'valore'
  | 'target'
  | 'regola'
  | 'figlio'
  | 'esito'
  | 'provvisorio'
  | 'peso'
  | 'padre'
  | 'puntiPersi'
  | 'cosaServe';

/** A number that a line is made of, with the cell it stands in: what a formula would point at. */
export interface Operando {
  readonly nome: 'valore' | 'target' | 'peso' | 'raggiungimento';
  readonly cella: string;
  readonly valore: number;
}

/** One line of a trace, as data: the pane draws it, the command line prints it. */
export interface PassoTraccia {
  readonly tipo: TipoPasso;
  /** One sentence in Italian. */
  readonly testo: string;
  /** The cell it speaks of, to go to. */
  readonly cella?: string;
  /** Source of a rule. */
  readonly fonte?: string;
  /** Node it speaks of, where it is another than the one traced. */
  readonly id?: string;
  readonly operandi?: readonly Operando[];
}
