import words from '../language/en/connections.json';
import { addLateWords } from '../language/language.ts';
import { RequestDialog } from './RequestDialog.tsx';

addLateWords('connections', words);

/** The request to an administrator where the Connections page is not open: it brings its words along. */
export default RequestDialog;
