import type { ReactElement } from 'react';
import type { AlberoImportato } from '../../../commands/index.js';
import type { TestiImportaAlbero } from '../../testi/importaAlbero.js';
import { TabellaScorrevole } from './TabellaScorrevole.js';

interface Props {
  readonly letto: AlberoImportato;
  readonly testi: TestiImportaAlbero;
}

type Importazione = AlberoImportato['importazione'];
type Riga = Importazione['righe'][number];

/** What was understood of a text: its tables, the doubtful rows first, the differences, the figures scored again. */
export function AlberoLetto({ letto, testi }: Props): ReactElement {
  const { importazione, dubbi, stampati, diversi } = letto;
  const { tabelle, base, nodi, anno, differenze, righe } = importazione;
  const nonUsate = tabelle.flatMap(({ scartate }) => scartate);
  return (
    <>
      <h3>{testi.trovate}</h3>
      <ul>
        {tabelle.map((tabella) => (
          <li key={tabella.da}>
            {testi.tabella(testi.generi[tabella.genere], tabella.da, tabella.a, tabella.righe.length)} (
            {base.includes(tabella) ? testi.fa : testi.completa})
          </li>
        ))}
      </ul>
      <p>{testi.righe(nodi.length, anno)}</p>
      {dubbi.length === 0 ? (
        <p>{testi.nessunDubbio}</p>
      ) : (
        <Elenco
          titolo={testi.dubbie(dubbi.length)}
          voci={dubbi.map(({ nodo, dove, parole }) => `${nodo} (${dove}): ${parole}`)}
        />
      )}
      {nonUsate.length > 0 && (
        <Elenco titolo={testi.nonUsate} voci={nonUsate.map(({ dove, testo }) => `${dove}: ${testo}`)} />
      )}
      {differenze.length > 0 && (
        <Elenco
          titolo={testi.differenze(differenze.length)}
          voci={differenze.map((una) => differenzaOf(una, testi))}
        />
      )}
      <p>{testi.gradi(stampati - diversi.length, stampati)}</p>
      {diversi.length > 0 && (
        <ul>
          {diversi.map(({ nodo, dove, stampato, calcolato, motivo }) => (
            <li key={dove}>
              {testi.grado(nodo, stampato, calcolato)} {testi.motivi[motivo]}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{testi.tutte}</summary>
        <Righe righe={righe} testi={testi} />
      </details>
    </>
  );
}

function Elenco({
  titolo,
  voci,
}: {
  readonly titolo: string;
  readonly voci: readonly string[];
}): ReactElement {
  return (
    <>
      <h4>{titolo}</h4>
      <ul>
        {voci.map((voce) => (
          <li key={voce}>{voce}</li>
        ))}
      </ul>
    </>
  );
}

function differenzaOf(
  { nodo, campo, dove, scritto, doveAltra, altro }: Importazione['differenze'][number],
  testi: TestiImportaAlbero,
): string {
  if (campo !== 'assente')
    return `${nodo}, ${testi.diverso(testi.campi[campo], scritto, dove, altro, doveAltra)}`;
  return dove === '' ? testi.mancaQui(altro, doveAltra) : testi.mancaAltrove(scritto, dove);
}

/** All rows, the doubtful ones marked: some hundreds at most, and only when they are asked for. */
function Righe({
  righe,
  testi: { colonne, tutte },
}: {
  readonly righe: readonly Riga[];
  readonly testi: TestiImportaAlbero;
}): ReactElement {
  const titoli = [
    colonne.dove,
    colonne.livello,
    colonne.nodo,
    colonne.peso,
    colonne.target,
    colonne.valore,
    colonne.grado,
  ];
  return (
    <TabellaScorrevole etichetta={tutte} titoli={titoli}>
      {righe.map((riga) => (
        <tr key={`${riga.dove} ${riga.codice ?? riga.titolo}`}>
          {celleOf(riga).map((testo, c) => (
            <td key={titoli[c]}>{testo}</td>
          ))}
        </tr>
      ))}
    </TabellaScorrevole>
  );
}

function celleOf({
  dove,
  livello,
  codice,
  titolo,
  peso,
  target,
  consuntivo,
  raggiungimento,
  dubbi,
}: Riga): readonly string[] {
  const nome = codice === undefined ? titolo : `${codice} - ${titolo}`;
  return [
    dubbi.length === 0 ? dove : `⚠ ${dove}`,
    livello,
    nome,
    peso,
    target.map(({ testo, anno }) => (anno === undefined ? testo : `${testo} (${anno})`)).join(' / '),
    consuntivo,
    raggiungimento,
  ];
}
