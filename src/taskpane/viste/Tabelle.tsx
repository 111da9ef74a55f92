/** The section of the tables: their list, what can be done with those chosen, and how they will look. */
import { useState, type ReactElement } from 'react';
import {
  documentoOf,
  formatIndirizzo,
  type TabellaInserita,
  type VoceTabella,
} from '../../commands/index.js';
import type { IdTabella, Modulo, Tabella, VoceRegistro } from '../../report/index.js';
import type { Azioni } from '../stato/azioni.js';
import type { Evento, Stato } from '../stato/modello.js';
import type { Luogo } from '../stato/preparaTabelle.js';
import { useTesti } from '../testi/lingua.js';
import { DefaultButton, Link, PrimaryButton } from '../ui/fabric.js';
import { Icona } from '../ui/icone.js';
import type { Scarica } from '../scarica.js';
import { CopiaPerWord, Selezionabile } from './CopiaPerWord.js';
import { Pubblica } from './Pubblica.js';
import { TabellaVista } from './TabellaVista.js';

interface Props {
  readonly stato: Stato;
  readonly azioni: Azioni;
  readonly dispatch: (evento: Evento) => void;
  readonly scarica: Scarica | undefined;
}

/** What stands below the section's title, which is on screen before this is loaded. */
export function Tabelle(props: Props): ReactElement {
  const testi = useTesti();
  const { tabelle, mostrate, pubblica } = props.stato;
  if (pubblica !== undefined) return <Pubblica {...props} pubblica={pubblica} />;
  if (tabelle === undefined) return <p>{testi.tabelle.leggo}</p>;
  if (mostrate === undefined) return <Elenco {...props} voci={tabelle} />;
  const voci = tabelle.filter(({ id }) => mostrate.ids.includes(id));
  return <Mostrate {...props} voci={voci} daCopiare={mostrate.daCopiare} />;
}

type Piena = Props & { readonly voci: readonly VoceTabella[] };

const DOCUMENTI: readonly VoceRegistro['documento'][] = ['relazione', 'piano'];
const LUOGHI: readonly Luogo[] = ['fogli', 'selezione'];

const readyOf = (voci: readonly VoceTabella[]): readonly IdTabella[] =>
  voci.filter(({ manca }) => manca === undefined).map(({ id }) => id);

/** The tables of one document, in its order. */
function Elenco({ stato, azioni, dispatch, voci }: Piena): ReactElement {
  const testi = useTesti();
  const cartella = stato.calcolo?.cartella;
  const [documento, setDocumento] = useState(cartella === undefined ? 'relazione' : documentoOf(cartella));
  const [luogo, setLuogo] = useState<Luogo>('fogli');
  const shown = voci.filter((voce) => voce.documento === documento);
  const ready = readyOf(shown);
  const chosen = shown.map(({ id }) => id).filter((id) => stato.scelte.has(id));
  const choose = (ids: readonly IdTabella[], scelte: boolean) => {
    dispatch({ tipo: 'scegli', ids, scelte });
  };
  return (
    <>
      <label className="campo-scelta">
        <span>{testi.tabelle.documento}</span>
        <select
          value={documento}
          onChange={(event) => {
            setDocumento(event.target.value === 'piano' ? 'piano' : 'relazione');
          }}
        >
          {DOCUMENTI.map((each) => (
            <option key={each} value={each}>
              {testi.tabelle.documenti[each]}
            </option>
          ))}
        </select>
      </label>
      <p className="tabelle-conto">
        <span>{testi.tabelle.conto(ready.length, shown.length)}</span>
        <Link
          onClick={() => {
            azioni.readSezione('tabelle');
          }}
        >
          {testi.tabelle.rileggi}
        </Link>
      </p>
      <PrimaryButton
        className="tabelle-tutte"
        text={testi.tabelle.inserisciTutte}
        disabled={ready.length === 0}
        onClick={() => {
          azioni.tabelle(ready, 'fogli');
        }}
      />
      {documento === 'relazione' && (
        <DefaultButton
          className="tabelle-tutte"
          text={testi.tabelle.pubblica}
          onClick={() => {
            azioni.pubblica();
          }}
        />
      )}
      <label className="tabelle-scelta">
        <input
          type="checkbox"
          disabled={ready.length === 0}
          checked={ready.length > 0 && chosen.length === ready.length}
          onChange={(event) => {
            choose(ready, event.target.checked);
          }}
        />
        {testi.tabelle.scegliPronte}
      </label>
      <ul className="tabelle">
        {shown.map((voce) => (
          <Voce
            key={voce.id}
            voce={voce}
            scelta={stato.scelte.has(voce.id)}
            onScelta={(scelta) => {
              choose([voce.id], scelta);
            }}
            onMostra={() => {
              dispatch({ tipo: 'mostra', ids: [voce.id], daCopiare: false });
            }}
            onModulo={azioni.modulo}
            onVai={azioni.vai}
          />
        ))}
      </ul>
      {chosen.length > 0 && (
        <div className="tabelle-scelte">
          <label className="campo-scelta">
            <span>{testi.tabelle.luogo}</span>
            <select
              value={luogo}
              onChange={(event) => {
                setLuogo(event.target.value === 'selezione' ? 'selezione' : 'fogli');
              }}
            >
              {LUOGHI.map((each) => (
                <option key={each} value={each}>
                  {testi.tabelle.luoghi[each]}
                </option>
              ))}
            </select>
          </label>
          <PrimaryButton
            text={testi.tabelle.inserisci(chosen.length)}
            onClick={() => {
              azioni.tabelle(chosen, luogo);
            }}
          />
          <CopiaPerWord
            tabelle={tabelleOf(shown.filter(({ id }) => chosen.includes(id)))}
            onChiusi={() => {
              dispatch({ tipo: 'mostra', ids: chosen, daCopiare: true });
            }}
          />
        </div>
      )}
    </>
  );
}

interface VoceProps {
  readonly voce: VoceTabella;
  readonly scelta: boolean;
  readonly onScelta: (scelta: boolean) => void;
  readonly onMostra: () => void;
  readonly onModulo: (modulo: Modulo) => void;
  readonly onVai: (cella: string) => void;
}

function Voce({ voce, scelta, onScelta, onMostra, onModulo, onVai }: VoceProps): ReactElement {
  const testi = useTesti();
  const { titolo, sezione, manca, presenti, tabelle } = voce;
  return (
    <li className="voce-tabella">
      <div className="voce-testa">
        <label className="tabelle-scelta">
          <input
            type="checkbox"
            checked={scelta}
            disabled={manca !== undefined}
            onChange={(event) => {
              onScelta(event.target.checked);
            }}
          />
          {titolo}
        </label>
        {manca === undefined && (
          <Link aria-label={testi.tabelle.mostraQuesta(titolo)} onClick={onMostra}>
            {testi.tabelle.mostra}
          </Link>
        )}
      </div>
      <p className="nota">
        {shortSezione(sezione)} ·{' '}
        {manca === undefined ? describePronte(tabelle.length, testi) : testi.tabelle.mancano}
      </p>
      {presenti.length > 0 && <Presenti presenti={presenti} onVai={onVai} />}
      {manca !== undefined && (
        <p className="voce-manca">
          {manca.messaggio}{' '}
          {manca.moduli.map((modulo) => (
            <Link
              key={modulo.intervallo}
              aria-label={testi.tabelle.creaModuloDi(modulo.intervallo)}
              title={modulo.spiegazione}
              onClick={() => {
                onModulo(modulo);
              }}
            >
              {testi.tabelle.creaModulo}
            </Link>
          ))}
        </p>
      )}
    </li>
  );
}

const describePronte = (quante: number, testi: ReturnType<typeof useTesti>): string =>
  quante === 1 ? testi.tabelle.pronta : testi.tabelle.pronte(quante);

/** `Relazione sulla performance, § 3.1` → `§ 3.1`: the document is chosen above. */
const shortSezione = (sezione: string): string => sezione.slice(Math.max(0, sezione.indexOf('§')));

/** Where a table stands already, once for each sheet. */
function Presenti({
  presenti,
  onVai,
}: {
  readonly presenti: readonly TabellaInserita[];
  readonly onVai: (cella: string) => void;
}): ReactElement {
  const testi = useTesti();
  const bySheet = [
    ...new Map([...presenti].reverse().map((each) => [each.indirizzo.foglio, each])).values(),
  ].reverse();
  return (
    <>
      {bySheet.map(({ indirizzo, quando, superata }) => (
        <p key={indirizzo.foglio} className={superata ? 'nota voce-superata' : 'nota'}>
          <Icona nome={superata ? 'avviso' : 'spunta'} />{' '}
          <Link
            aria-label={testi.tabelle.vaiAlFoglio(indirizzo.foglio)}
            onClick={() => {
              onVai(formatIndirizzo({ ...indirizzo, righe: 1, colonne: 1 }));
            }}
          >
            {testi.tabelle.nelFoglio(indirizzo.foglio)}
          </Link>
          {quando !== undefined && <> · {testi.tabelle.inseritaIl(quando)}</>}
          {superata && <> · {testi.tabelle.superata}</>}
        </p>
      ))}
    </>
  );
}

const tabelleOf = (voci: readonly VoceTabella[]): readonly Tabella[] =>
  voci.flatMap(({ tabelle }) => tabelle);

/** Tables as they will look; where the clipboard is closed to us, to be copied from here. */
function Mostrate({
  azioni,
  dispatch,
  voci,
  daCopiare,
}: Piena & { readonly daCopiare: boolean }): ReactElement {
  const testi = useTesti();
  const ids = readyOf(voci);
  const tabelle = tabelleOf(voci);
  const shown = tabelle.map((tabella) => (
    <TabellaVista key={`${tabella.id} ${tabella.istanza ?? ''}`} tabella={tabella} />
  ));
  return (
    <>
      <div className="tabelle-azioni">
        <PrimaryButton
          text={testi.tabelle.inserisci(voci.length)}
          onClick={() => {
            azioni.tabelle(ids, 'fogli');
          }}
        />
        <DefaultButton
          text={testi.tabelle.torna}
          onClick={() => {
            dispatch({ tipo: 'indietro' });
          }}
        />
        {!daCopiare && (
          <CopiaPerWord
            tabelle={tabelle}
            onChiusi={() => {
              dispatch({ tipo: 'mostra', ids, daCopiare: true });
            }}
          />
        )}
      </div>
      {daCopiare ? <Selezionabile tabelle={tabelle}>{shown}</Selezionabile> : shown}
    </>
  );
}
