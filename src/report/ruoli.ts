/**
 * R24 § 4 prints the role and the name of its holder; a published table says the role alone. What follows a role is
 * an office («Funzionario EQ - Promozione») or a person («Segretario generale - Nome Cognome»).
 */

const SEPARATORE = /\s+[-–—]\s+|\s*[,:(]\s*|\s+(?=(?:dott|dr|avv|ing|rag|arch|geom|sig)(?:\.|ssa\b|ra\b))/iu;

/** Words that no name of a person has: with one of them what follows is an office. */
const ORGANIZZAZIONE =
  /\b(?:area|settore|settori|servizio|servizi|ufficio|uffici|unità|unita|sede|funzione|incarico|eq|po|staff|segreteria|segretario|dirigente|funzionari[oa]?|responsabile|registro|imprese|promozione|ragioneria|bilancio|provveditorato|personale|risorse|umane|regolazione|tutela|mercato|metrologia|studi|statistica|comunicazione|performance|controllo|compliance|digitale|digitali|patrimonio|affari|generali|generale|vicario)\b/iu;

const NOME =
  /^(?:(?:dott|dr|avv|ing|rag|arch|geom|sig)\.?(?:ssa|ra)?\.?\s+)?\p{Lu}[\p{L}'’.]*(?:[\s-]+\p{Lu}[\p{L}'’.]*){1,3}\)?$/u;
const TITOLO = /^(?:dott|dr|avv|ing|rag|arch|geom|sig)(?:\.|ssa\b|ra\b)/iu;

/** The role without the name of a person after it; as it is where what follows is no name. */
export function senzaNome(ruolo: string): string {
  const pulito = ruolo.trim();
  const trovato = SEPARATORE.exec(pulito);
  if (trovato === null || trovato.index === 0) return pulito;
  const seguito = pulito.slice(trovato.index + trovato[0].length);
  const persona = TITOLO.test(seguito) || (NOME.test(seguito) && !ORGANIZZAZIONE.test(seguito));
  return persona ? pulito.slice(0, trovato.index) : pulito;
}
