import { WorkbookError } from '../../src/layout/index.js';
import { rifiutoOf } from '../../src/taskpane/stato/rifiutoOf.js';
import { it as testi } from '../../src/taskpane/testi/it.js';

describe('che cosa il riquadro promette di un rifiuto', () => {
  it('un errore con parole sue dice che nessuna cella è cambiata', () => {
    const rifiuto = rifiutoOf(
      new WorkbookError('NOME_MANCANTE', { nome: 'Albero', candidati: '' }),
      testi,
      true,
    );
    expect(rifiuto).toMatchObject({ codice: 'NOME_MANCANTE', intatto: true });
  });

  it('un ripristino rimasto a metà non lo promette mai', () => {
    const rifiuto = rifiutoOf(new WorkbookError('RIPRISTINO_INCOMPLETO', { dove: 'Albero!H5' }), testi, true);
    expect(rifiuto).toMatchObject({
      intatto: false,
      rimedio: expect.stringContaining('senza salvare') as string,
    });
  });

  it('una parte che il server non ha dato non ha toccato nulla', () => {
    const rifiuto = rifiutoOf(Object.assign(new Error(), { name: 'ChunkLoadError' }), testi, true);
    expect(rifiuto).toMatchObject({ codice: 'PARTE_NON_CARICATA', intatto: true });
  });

  it('un errore che nessuno aspettava non lo promette durante una scrittura, e non mostra il suo testo', () => {
    const rifiuto = rifiutoOf(new Error('secret at line 3'), testi, true);
    expect(rifiuto.intatto).toBe(false);
    expect(JSON.stringify(rifiuto)).not.toContain('secret');
  });
});
