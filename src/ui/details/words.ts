import details from '../language/en/details.json';
import edit from '../language/en/edit.json';
import { addLateWords } from '../language/language.ts';

addLateWords('details', details);
addLateWords('edit', edit);
