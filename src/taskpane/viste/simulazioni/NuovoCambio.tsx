import { useId, useState, type FormEvent, type ReactElement } from 'react';
import type { Calcolo, CambioScenario, CampoScenario } from '../../../commands/index.js';
import type { TestiFiducia } from '../../testi/fiducia.js';
import { DefaultButton } from '../../ui/fabric.js';

interface Props {
  readonly calcolo: Calcolo;
  readonly parole: TestiFiducia;
  readonly onCambio: (cambio: CambioScenario) => void;
}

const CAMPI: readonly CampoScenario[] = ['valore', 'target', 'peso', 'regola', 'fascia'];

/** One change to try: what, of which node, and what it would be. */
export function NuovoCambio({ calcolo, parole, onCambio }: Props): ReactElement {
  const id = useId();
  const [campo, setCampo] = useState<CampoScenario>('valore');
  const [chi, setChi] = useState('');
  const [nuovo, setNuovo] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chi.trim() === '') return;
    onCambio({ campo, chi: chi.trim(), nuovo: nuovo.trim() });
    setNuovo('');
  };
  return (
    <form className="simulazioni-cambio" onSubmit={submit}>
      <label className="campo-scelta">
        <span>{parole.campo}</span>
        <select
          value={campo}
          onChange={({ target }) => {
            setCampo(CAMPI.find((uno) => uno === target.value) ?? 'valore');
          }}
        >
          {CAMPI.map((uno) => (
            <option key={uno} value={uno}>
              {parole.campi[uno]}
            </option>
          ))}
        </select>
      </label>
      <label className="campo-scelta">
        <span>{parole.chi[campo === 'regola' || campo === 'fascia' ? campo : 'nodo']}</span>
        <input
          list={id}
          value={chi}
          onChange={({ target }) => {
            setChi(target.value);
          }}
        />
      </label>
      <datalist id={id}>
        {suggerimenti(campo, calcolo).map(({ valore, detto }) => (
          <option key={valore} value={valore}>
            {detto}
          </option>
        ))}
      </datalist>
      <label className="campo-scelta">
        <span>{parole.nuovo}</span>
        <input
          value={nuovo}
          onChange={({ target }) => {
            setNuovo(target.value);
          }}
        />
      </label>
      <DefaultButton type="submit" text={parole.aggiungi} disabled={chi.trim() === ''} />
    </form>
  );
}

const REGOLE = [
  'minimoMancato',
  'valoreMancante',
  'pesoIndicatori',
  'pesoObiettivi',
  'tolleranzaPesi',
  'annoN',
];

function suggerimenti(
  campo: CampoScenario,
  { risultato }: Calcolo,
): readonly { readonly valore: string; readonly detto: string }[] {
  if (campo === 'regola') return REGOLE.map((valore) => ({ valore, detto: '' }));
  if (campo === 'fascia')
    return risultato.regole.fasce.flatMap(({ obiettivo, finoA }) =>
      finoA === undefined ? [] : [{ valore: obiettivo, detto: '' }],
    );
  return risultato.nodi.flatMap(({ nodo: { codice, titolo, indicatore } }) =>
    codice === undefined || (campo !== 'peso' && indicatore === undefined)
      ? []
      : [{ valore: codice, detto: titolo }],
  );
}
