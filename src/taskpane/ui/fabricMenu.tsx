import type { ReactElement } from 'react';
import { ContextualMenu, type IContextualMenuProps } from 'office-ui-fabric-react/lib/ContextualMenu';

/**
 * The UI library's menu, with all that places it and leads through it by keyboard: loaded once the pane stands. Not
 * the library's component itself, which its buttons refuse where they have it already.
 */
export const Menu = (props: IContextualMenuProps): ReactElement => <ContextualMenu {...props} />;
