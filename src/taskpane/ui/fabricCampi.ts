/** The UI library's fields to be filled in: loaded with the section that has them, not with the pane. */
export { TextField } from 'office-ui-fabric-react/lib/TextField';
