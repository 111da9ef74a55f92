/** The bands, from the lowest to the highest: their limits, words and looks. */
import type { ReactElement } from 'react';
import type { FasciaScritta } from '../../commands/index.js';
import type { TestiImpostazioni } from '../testi/impostazioni.js';
import { Cella } from '../ui/Cella.js';
import { DefaultButton, Link } from '../ui/fabric.js';
import { TextField } from '../ui/fabricCampi.js';

interface Props {
  readonly fasce: readonly FasciaScritta[];
  /** First cell of the range `Fasce`; absent while the built-in bands hold. */
  readonly cella: string | undefined;
  readonly parole: TestiImpostazioni;
  readonly onVai: (cella: string) => void;
  readonly onFasce: (fasce: readonly FasciaScritta[]) => void;
}

const NUOVA: FasciaScritta = { finoA: '', incluso: 'NO', obiettivo: '', grado: '', simbolo: '', colore: '' };
const COLORE = /^[0-9a-f]{6}$/i;

export function Fasce({ fasce, cella, parole, onVai, onFasce }: Props): ReactElement {
  const change = (i: number, campo: keyof FasciaScritta, valore: string) => {
    onFasce(fasce.map((fascia, k) => ({ ...scritta(fascia), ...(k === i && { [campo]: valore }) })));
  };
  return (
    <details className="fasce">
      <summary>
        <b>{parole.fasce}</b>
      </summary>
      <p className="nota">
        {parole.fasceNota}{' '}
        {cella === undefined ? `(${parole.predefinita})` : <Cella cella={cella} onVai={onVai} />}
      </p>
      {fasce.map((fascia, i) => (
        <Fascia
          key={i}
          fascia={fascia}
          numero={i + 1}
          ultima={i === fasce.length - 1}
          parole={parole}
          onCampo={(campo, valore) => {
            change(i, campo, valore);
          }}
          onTogli={
            i === fasce.length - 1
              ? undefined
              : () => {
                  onFasce(fasce.filter((_, k) => k !== i).map(scritta));
                }
          }
        />
      ))}
      <DefaultButton
        text={parole.aggiungi}
        onClick={() => {
          const tutte = fasce.map(scritta);
          onFasce([...tutte.slice(0, -1), NUOVA, ...tutte.slice(-1)]);
        }}
      />
    </details>
  );
}

/** What is typed, without the cell it was read from. */
const scritta = ({ finoA, incluso, obiettivo, grado, simbolo, colore }: FasciaScritta): FasciaScritta => ({
  finoA,
  incluso,
  obiettivo,
  grado,
  simbolo,
  colore,
});

interface FasciaProps {
  readonly fascia: FasciaScritta;
  /** From 1. */
  readonly numero: number;
  /** The highest has no limit, and stays. */
  readonly ultima: boolean;
  readonly parole: TestiImpostazioni;
  readonly onCampo: (campo: keyof FasciaScritta, valore: string) => void;
  readonly onTogli: (() => void) | undefined;
}

function Fascia({ fascia, numero, ultima, parole, onCampo, onTogli }: FasciaProps): ReactElement {
  const campo = (nome: keyof FasciaScritta) => (
    <TextField
      label={parole.campi[nome]}
      value={fascia[nome]}
      onChange={(_, testo) => {
        onCampo(nome, testo ?? '');
      }}
    />
  );
  return (
    <fieldset className="fascia">
      <legend>
        {COLORE.test(fascia.colore) && (
          <span className="luce luce-simbolo" style={{ '--luce': `#${fascia.colore}` } as object}>
            {fascia.simbolo}
          </span>
        )}{' '}
        {parole.fascia(numero, fascia.obiettivo)}
      </legend>
      {!ultima && (
        <>
          {campo('finoA')}
          <label className="tabelle-scelta">
            <input
              type="checkbox"
              checked={fascia.incluso === 'SI'}
              onChange={(event) => {
                onCampo('incluso', event.target.checked ? 'SI' : 'NO');
              }}
            />
            {parole.campi.incluso}
          </label>
        </>
      )}
      {campo('obiettivo')}
      {campo('grado')}
      {campo('simbolo')}
      {campo('colore')}
      {onTogli !== undefined && <Link onClick={onTogli}>{parole.togli(numero)}</Link>}
    </fieldset>
  );
}
