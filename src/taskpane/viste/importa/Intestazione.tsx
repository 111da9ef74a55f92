/** An extract whose columns no words tell: which row is the header, and what its columns hold. */
import { useEffect, useState, type ReactElement } from 'react';
import type { Abbinamento, Candidate, GenereCifre, Sorgente } from '../../../commands/index.js';
import type { Azioni } from '../../stato/azioni.js';
import type { TestiImporta } from '../../testi/importa.js';
import { Colonne } from './Colonne.js';

interface Props {
  readonly genere: GenereCifre;
  readonly sorgente: Sorgente;
  readonly azioni: Azioni;
  readonly parole: TestiImporta;
  readonly onColonne: (abbinamenti: readonly Abbinamento[]) => void;
}

export function Intestazione({ genere, sorgente, azioni, parole, onColonne }: Props): ReactElement | null {
  const [candidate, setCandidate] = useState<Candidate>();
  const [scelta, setScelta] = useState(0);
  useEffect(() => {
    let left = false;
    void azioni
      .chiedi(({ comandi, workbook }) => comandi.importa.readCandidate(workbook, genere, sorgente))
      .then((lette) => {
        if (!left) setCandidate(lette);
      });
    return () => {
      left = true;
    };
  }, [azioni, genere, sorgente]);
  const tabella = candidate?.tabelle[scelta];
  if (candidate === undefined || tabella === undefined) return null;
  return (
    <>
      <label className="campo-scelta">
        <span>{parole.colonne.intestazione}</span>
        <select
          value={scelta}
          onChange={({ target }) => {
            setScelta(Number(target.value));
          }}
        >
          {candidate.tabelle.map(({ colonne }, i) => (
            <option key={i} value={i}>
              {colonne.map(({ titolo }) => titolo).join(' | ')}
            </option>
          ))}
        </select>
      </label>
      <Colonne
        key={scelta}
        importazione={{ genere, tabelle: [tabella], significati: candidate.significati }}
        rileggi={parole.colonne.leggi}
        parole={parole}
        onColonne={onColonne}
      />
    </>
  );
}
