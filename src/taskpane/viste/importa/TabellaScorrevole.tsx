import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly etichetta: string;
  /** Of the columns, all different. */
  readonly titoli: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

/** A table that scrolls sideways by itself, also from the keyboard. */
export function TabellaScorrevole({ etichetta, titoli, children }: Props): ReactElement {
  return (
    <div className="tabella-scorre" role="region" aria-label={etichetta} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {titoli.map((titolo) => (
              <th key={titolo} scope="col">
                {titolo}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
