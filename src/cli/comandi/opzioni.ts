/** Options that several commands share. */
import type { Salvataggio } from '../cartella.js';
import type { Argomenti, Opzione } from '../comando.js';

export const FOGLIO: Opzione = {
  nome: 'foglio',
  valore: 'NOME',
  descrizione: 'foglio da cui leggere, quando il nome Albero esiste in più fogli',
};
export const USCITA: Opzione = {
  nome: 'uscita',
  breve: 'o',
  valore: 'FILE',
  descrizione: 'scrive qui invece che sulla cartella, che resta come è',
};
export const SOSTITUISCI: Opzione = {
  nome: 'sostituisci',
  descrizione: 'con --uscita, non tiene una copia del file che FILE conteneva',
};
export const ANTEPRIMA: Opzione = {
  nome: 'anteprima',
  descrizione: 'mostra che cosa cambierebbe e non scrive nulla',
};
export const JSON_FILE: Opzione = {
  nome: 'json',
  valore: 'FILE|-',
  descrizione: 'scrive il risultato in JSON; con - sullo schermo, e il testo per le persone va sugli errori',
};
export const CONFERMA: Opzione = {
  nome: 'conferma',
  descrizione: 'risponde sì alle domande (colonne da aggiungere, formule da sostituire)',
};

export function salvataggioOf(argomenti: Argomenti, adesso: Date): Salvataggio {
  return { uscita: argomenti.testo('uscita'), sostituisci: argomenti.presente('sostituisci'), adesso };
}

export function foglioOf(argomenti: Argomenti): { readonly foglio?: string } {
  const foglio = argomenti.testo('foglio');
  return foglio === undefined ? {} : { foglio };
}
