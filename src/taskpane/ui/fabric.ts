/** The only door to the UI library: what is not exported here is not used, and is not in the bundle. */
import './fabricConfig.js';

export { DefaultButton, IconButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
export { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
export { Link } from 'office-ui-fabric-react/lib/Link';
export { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
export { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
export { registerIcons } from 'office-ui-fabric-react/lib/Styling';
export { TextField } from 'office-ui-fabric-react/lib/TextField';
export { createTheme, ThemeProvider, type Theme } from 'office-ui-fabric-react/lib/Theme';
