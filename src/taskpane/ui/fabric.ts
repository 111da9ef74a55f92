/**
 * The door to the UI library for all that the pane shows at first; `fabricCampi.ts` and
 * `fabricMenu.ts` have what comes later.
 * Nothing else imports the library: what is not exported here is not in the bundle.
 */
import './fabricConfig.js';

export { DefaultButton, IconButton, PrimaryButton, type IButton } from 'office-ui-fabric-react/lib/Button';
export { Link } from 'office-ui-fabric-react/lib/Link';
export { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
export { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
export { registerIcons } from 'office-ui-fabric-react/lib/Styling';
export { createTheme, ThemeProvider, type Theme } from 'office-ui-fabric-react/lib/Theme';
