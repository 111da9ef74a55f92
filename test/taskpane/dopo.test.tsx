/** @jest-environment jsdom */
import type { ReactElement } from 'react';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { it as testi } from '../../src/taskpane/testi/it.js';
import { dopo } from '../../src/taskpane/ui/dopo.js';
import { Imprevisto } from '../../src/taskpane/viste/Imprevisto.js';

const Saluto = ({ a }: { readonly a: string }): ReactElement => <p>Ciao {a}</p>;
const nonCaricata = () => Promise.reject(Object.assign(new Error(), { name: 'ChunkLoadError' }));

describe('una vista che si carica quando serve', () => {
  it('dice che si carica, poi mostra la vista; la volta dopo la mostra subito', async () => {
    const Vista = dopo(() => Promise.resolve(Saluto));
    const { unmount } = render(<Vista a="Ente" />);
    expect(screen.getByText('Carico questa parte…')).toBeTruthy();
    await screen.findByText('Ciao Ente');
    unmount();
    render(<Vista a="AS1" />);
    expect(screen.getByText('Ciao AS1')).toBeTruthy();
  });

  it('dice ciò che la vista farà, se lo si sa', async () => {
    const Vista = dopo(
      () => Promise.resolve(Saluto),
      ({ cronologia }) => cronologia.leggo,
    );
    render(<Vista a="Ente" />);
    expect(screen.getByText('Leggo la cronologia…')).toBeTruthy();
    await screen.findByText('Ciao Ente');
  });

  it('che il server non dà, lo dice con il rimedio, e Riprova la chiede di nuovo', async () => {
    let rete = false;
    const Vista = dopo(() => (rete ? Promise.resolve(Saluto) : nonCaricata()));
    render(<Vista a="Ente" />);
    const avviso = await screen.findByRole('alert');
    expect(avviso.textContent).toContain(testi.rifiuto.nonCaricato);
    expect(avviso.textContent).toContain(testi.rifiuto.nonCaricatoRimedio);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Riprova' }));
    await screen.findByRole('alert');
    rete = true;
    await user.click(screen.getByRole('button', { name: 'Riprova' }));
    await screen.findByText('Ciao Ente');
  });
});

describe('una schermata che non si può disegnare', () => {
  const Rotta = (): ReactElement => {
    throw new Error('secret at line 3');
  };
  const errori = jest.spyOn(console, 'error');
  beforeEach(() => errori.mockImplementation(() => undefined));
  afterAll(() => {
    errori.mockRestore();
  });

  it('lo dice al suo posto, senza il testo dell’errore, e l’altra schermata si vede', () => {
    const show = (schermata: string, vista: ReactElement) => (
      <Imprevisto testi={testi} scrivendo={false} schermata={schermata}>
        {vista}
      </Imprevisto>
    );
    const { rerender, container } = render(show('perche A', <Rotta />));
    expect(container.textContent).toContain(testi.rifiuto.imprevisto);
    expect(container.textContent).toContain(testi.rifiuto.nessunaCella);
    expect(container.textContent).not.toContain('secret');
    rerender(show('calcola', <Saluto a="Ente" />));
    expect(container.textContent).toBe('Ciao Ente');
  });

  it('mentre si scriveva, non promette che nessuna cella sia cambiata', () => {
    const { container } = render(
      <Imprevisto testi={testi} scrivendo schermata="anteprima">
        <Rotta />
      </Imprevisto>,
    );
    expect(container.textContent).toContain(testi.rifiuto.daControllare);
  });
});
