import { Component, type ReactNode } from 'react';
import { rifiutoOf } from '../stato/rifiutoOf.js';
import type { Testi } from '../testi/it.js';
import { RifiutoVista } from './RifiutoVista.js';

interface Props {
  readonly testi: Testi;
  /** Whether a write is under way: then nobody can promise that no cell has changed. */
  readonly scrivendo: boolean;
  /** One word for each screen: another screen is tried anew. */
  readonly schermata: string;
  readonly children: ReactNode;
}

interface State {
  readonly caduta?: { readonly causa: unknown } | undefined;
}

/**
 * A screen that fails while it is drawn says so in its own place, and the other sections are still there: else React
 * takes the whole pane away. A class, since React has no other form for this.
 */
export class Imprevisto extends Component<Props, State> {
  override readonly state: State = {};

  static getDerivedStateFromError(causa: unknown): State {
    return { caduta: { causa } };
  }

  override componentDidUpdate({ schermata }: Props): void {
    if (schermata !== this.props.schermata && this.state.caduta !== undefined)
      this.setState({ caduta: undefined });
  }

  override render(): ReactNode {
    const { testi, scrivendo, children } = this.props;
    const { caduta } = this.state;
    return caduta === undefined ? (
      children
    ) : (
      <RifiutoVista rifiuto={rifiutoOf(caduta.causa, testi, scrivendo)} />
    );
  }
}
