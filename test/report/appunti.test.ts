import { renderAppunti, type CellaTabella, type Tabella } from '../../src/report/index.js';

const riga = (...celle: CellaTabella[]) => ({ ruolo: 'dati', etichetta: 0, celle }) as const;
const TABELLA: Tabella = {
  id: 'sintesi',
  titolo: 'Performance & sintesi',
  sezione: 'Relazione sulla performance, § 1',
  pagina: 'verticale',
  colonne: [
    { titolo: 'Ambito', genere: 'testo', larghezza: 30 },
    { titolo: '%', genere: 'percentuale', larghezza: 10 },
    { titolo: 'Esito', genere: 'luce', larghezza: 20 },
  ],
  righe: [
    riga(
      { tipo: 'testo', testo: '<script>x</script>', dettaglio: 'prima riga\nseconda' },
      { tipo: 'numero', valore: 0.999, genere: 'percentuale' },
      { tipo: 'luce', simbolo: '●', testo: 'Raggiunto', colore: 'E0F7D8' },
    ),
    riga(
      { tipo: 'testo', testo: 'Senza dati' },
      { tipo: 'nonDisponibile' },
      { tipo: 'luce', testo: 'N/D', colore: 'red;x:y' },
    ),
  ],
  note: [{ genere: 'fonte', testo: 'Fonte: prova' }],
  provenienza: {
    impronta: '3f9a',
    regole: { id: 'smvp', versione: '1', fonte: 'SMVP' },
    quando: '2025-06-20T10:30:00',
    ente: 'CCIAA di prova',
    anno: 2024,
  },
};

describe('le tabelle per gli appunti', () => {
  const { html, testo } = renderAppunti([TABELLA]);

  it('per Word è una tabella vera, con la riga d’intestazione che si ripete e gli stili sulle celle', () => {
    expect(html).toMatch(/<thead><tr><th scope="col" width="50%"[^>]*>Ambito<\/th>/);
    expect(html).toMatch(/<td style="[^"]*text-align:right">99,90 %<\/td>/);
    expect(html).toMatch(/<td style="[^"]*background-color:#E0F7D8[^"]*">● Raggiunto<\/td>/);
    expect(html).not.toMatch(/<style|class=/);
  });

  it('il testo di chi scrive non diventa mai codice, né stile', () => {
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;<br><i>prima riga<br>seconda</i>');
    expect(html).toContain('Performance &amp; sintesi');
    expect(html).not.toContain('red;x:y');
  });

  it('per chi prende solo testo è divisa da tabulazioni, una riga per riga', () => {
    expect(testo.split('\n')).toEqual([
      'Performance & sintesi',
      'Ambito\t%\tEsito',
      '<script>x</script> prima riga seconda\t99,90 %\t● Raggiunto',
      'Senza dati\tN/D\tN/D',
      'Fonte: prova',
    ]);
  });

  it('più tabelle stanno una dopo l’altra', () => {
    expect(renderAppunti([TABELLA, { ...TABELLA, titolo: 'Altra' }]).html.match(/<table/g)).toHaveLength(2);
  });
});
