import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Sezione } from '../stato/modello.js';
import { useTesti } from '../testi/lingua.js';
import { IconButton, type IButton } from './fabric.js';
import { whenIdle } from './whenIdle.js';

const loadMenu = () => import('./fabricMenu.js');
type ConMenu = Awaited<ReturnType<typeof loadMenu>>;

interface Props {
  /** Those behind ⋯, in the order of the work. */
  readonly sezioni: readonly Sezione[];
  readonly sezione: Sezione;
  readonly ferma: boolean;
  readonly onVai: (sezione: Sezione) => void;
  /** The menu could not be loaded: the sections have to be shown in another way. */
  readonly onSenzaMenu: () => void;
}

/** ⋯: the menu is loaded when the pane has nothing else to do, or at the first press, which then opens it. */
export function AltreSezioni({ sezioni, sezione, ferma, onVai, onSenzaMenu }: Props): ReactElement {
  const testi = useTesti();
  const [menu, setMenu] = useState<ConMenu>();
  const button = useRef<IButton>(null);
  const pressed = useRef(false);
  useEffect(
    () =>
      whenIdle(() => {
        // What could not be loaded is asked for again at the first press.
        loadMenu().then(setMenu, () => undefined);
      }),
    [],
  );
  useEffect(() => {
    if (menu === undefined || !pressed.current) return;
    pressed.current = false;
    button.current?.openMenu();
  }, [menu]);
  const loadAndOpen = () => {
    pressed.current = true;
    loadMenu().then(setMenu, onSenzaMenu);
  };
  return (
    <IconButton
      className={`scheda-altre${sezioni.includes(sezione) ? ' scheda-altre-attiva' : ''}`}
      componentRef={button}
      disabled={ferma}
      ariaLabel={testi.altreSezioni}
      title={testi.altreSezioni}
      iconProps={{ iconName: 'More' }}
      onRenderMenuIcon={() => null}
      aria-haspopup="true"
      {...(menu === undefined
        ? { onClick: loadAndOpen }
        : {
            menuAs: menu.Menu,
            menuProps: {
              items: sezioni.map((each) => ({
                key: each,
                text: testi.sezioni[each],
                canCheck: true,
                isChecked: each === sezione,
                onClick: () => {
                  onVai(each);
                },
              })),
            },
          })}
    />
  );
}
