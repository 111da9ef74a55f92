import { datiCon, type Righe } from '../../support/intervalli.js';
import { righeOf, rigaOf, tabelleOf } from '../../support/tabelle.js';

const TITOLI = ['Aspetto', 'Voce', 'Area', 'Anno', 'Donne', 'Uomini', 'Totale', 'Riservatezza', 'Motivo'];
const personale = (righe: Righe) => datiCon({ Personale: [TITOLI, ...righe] });
const tabella = (id: 'genere' | 'organico', istanza: string, righe: Righe) => {
  const trovata = tabelleOf(id, personale(righe)).find((una) => una.istanza === istanza);
  if (trovata === undefined) throw new Error(`nessuna ${istanza}`);
  return trovata;
};
const permessi = (...righe: Righe) =>
  tabella(
    'genere',
    'permessi',
    righe.map((riga) => ['permessi', ...riga]),
  );
const avvisi = (...righe: Righe) =>
  permessi(...righe)
    .note.filter(({ genere }) => genere === 'avviso')
    .map(({ testo }) => testo)
    .slice(0, -1);

const STUDIO = ['Permessi per diritto allo studio', '', 2024, 1, 0, ''] as const;
const L104 = ['Assistenza invalidi', '', 2024, 88, 69, ''] as const;
const ALTRI = ['Altri permessi', '', 2024, 90, 28, ''] as const;

describe('le celle di una o due persone su salute, famiglia o studio', () => {
  it('senza una scelta si pubblicano con un avviso che dice le due scelte', () => {
    expect(avvisi(STUDIO, L104)).toEqual([
      '«Permessi per diritto allo studio» (Donne 1): una o due persone si potrebbero riconoscere da un dato su salute, famiglia o studio; nella colonna Riservatezza scrivere «accorpa», o «pubblica comunque» con il motivo.',
    ]);
  });

  it('«pubblica comunque» con il motivo diventa una nota con il motivo', () => {
    const riga = [...STUDIO, 'Pubblica comunque', 'dato già pubblico'];
    expect(avvisi(riga, L104)).toEqual([]);
    expect(permessi(riga, L104).note).toContainEqual({
      genere: 'motivo',
      testo: '«Permessi per diritto allo studio» (Donne 1) si pubblica comunque: dato già pubblico',
    });
  });

  it('«pubblica comunque» senza motivo resta un avviso', () => {
    expect(avvisi([...STUDIO, 'pubblica comunque', ''], L104)).toEqual([
      expect.stringContaining('scrivere il motivo nella colonna Motivo'),
    ]);
  });

  it('«accorpa» somma la riga a quella degli altri permessi, e il totale resta quello', () => {
    const righe = [[...STUDIO, 'accorpa'], L104, ALTRI];
    expect(righeOf(permessi(...righe)).map(([nome, donne, uomini]) => [nome, donne, uomini])).toEqual([
      ['Assistenza invalidi', '88', '69'],
      ['Altri permessi', '91', '28'],
      ['Totale', '179', '97'],
    ]);
    expect(avvisi(...righe)).toEqual([]);
  });

  it('«accorpa» su due righe senza una degli altri ne fa una', () => {
    const righe = [[...STUDIO, 'accorpa'], L104, ['Maternità', '', 2024, 12, 0, '', 'accorpa']];
    expect(rigaOf(permessi(...righe), 'Altre voci accorpate').slice(1, 3)).toEqual(['13', '0']);
  });

  it('«accorpa» su una riga sola, senza altre con cui sommarla, resta un avviso', () => {
    expect(avvisi([...STUDIO, 'accorpa'], L104)).toHaveLength(1);
  });

  it('due persone per età o per contratto non sono un dato di quelli', () => {
    const eta = tabella('genere', 'eta', [['età', 'Tra 19 e 34 anni', '', 2024, 1, 2]]);
    expect(eta.note).toEqual([]);
  });
});

describe('il personale', () => {
  it('le percentuali sono sulla riga; dove non c’è nessuno restano vuote', () => {
    const eta = tabella('genere', 'eta', [
      ['età', 'Tra 19 e 34 anni', '', 2024, 0, 0],
      ['età', 'Tra 35 e 49 anni', '', 2024, 3, 1],
    ]);
    expect(righeOf(eta)).toEqual([
      ['Tra 19 e 34 anni', '0', '0', '0', '', ''],
      ['Tra 35 e 49 anni', '3', '1', '4', '75,00 %', '25,00 %'],
      ['Totale', '3', '1', '4', '75,00 %', '25,00 %'],
    ]);
  });

  it('una riga senza anno è dell’anno dell’albero; quelle di altri anni non stanno nelle tabelle di genere', () => {
    const eta = tabella('genere', 'eta', [
      ['età', 'Tra 35 e 49 anni', '', '', 3, 1],
      ['età', 'Tra 35 e 49 anni', '', 2023, 9, 9],
    ]);
    expect(righeOf(eta)).toEqual([['Tra 35 e 49 anni', '3', '1', '4', '75,00 %', '25,00 %']]);
  });

  it('un totale scritto che donne e uomini non danno si dice', () => {
    const { note } = tabella('genere', 'eta', [['età', 'Tra 35 e 49 anni', '', 2024, 3, 1, 5]]);
    expect(note.map(({ testo }) => testo)).toEqual([
      '«Tra 35 e 49 anni»: nella cartella il totale è 5, donne e uomini sono 4; vale il calcolo.',
    ]);
  });

  it('un totale che non è quello dei dipendenti in servizio per area si dice', () => {
    const { note } = tabella('organico', 'eta', [
      ['area', 'Istruttori', '', 2024, 3, 2],
      ['età', 'Tra 35 e 49 anni', '', 2024, 3, 1],
    ]);
    expect(note.map(({ testo }) => testo)).toEqual([
      '«Classi di età»: il totale è 4, i dipendenti in servizio per area sono 5.',
    ]);
  });

  it('la riga di tutto il personale si confronta con quelle per area', () => {
    const { note, righe } = tabella('organico', 'titolo', [
      ['titolo di studio', 'Laurea', '', 2024, '', '', 9],
      ['titolo di studio', 'Laurea', 'Istruttori', 2024, 4, 3],
    ]);
    expect(note.map(({ testo }) => testo)).toEqual(['«Laurea», 2024: in tutto 9, per area 7.']);
    expect(righe).toHaveLength(2);
  });

  it('senza la riga di tutto il personale si sommano quelle per area', () => {
    const titolo = tabella('organico', 'titolo', [
      ['titolo di studio', 'Laurea', 'Istruttori', 2024, 4, 3],
      ['titolo di studio', 'Laurea', 'Funzionari', 2024, 2, 0],
    ]);
    expect(rigaOf(titolo, 'Laurea')).toEqual(['Laurea', '9']);
  });

  it('un aspetto che la fonte non ha è una tabella con il suo nome', () => {
    const sede = tabella('genere', 'sede', [['Sede', 'Asti', '', 2024, 3, 1]]);
    expect([sede.titolo, sede.colonne[0]?.titolo]).toEqual(['Sede e genere', 'Sede']);
  });
});
